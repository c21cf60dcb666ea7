package cn.zhibao.hazard.http.batch;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.FileHazard;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.table.TableFormat;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Files many hazards (隐患) at once: newline-delimited JSON, CSV or XLSX, at most 10,000 rows. Each row is stored or refused by
 * itself, and the same row is filed once however often its file is sent.
 */
@Path("/api/v1/hazards/batch")
@RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
class HazardBatchResource {

    private static final String NDJSON = "application/x-ndjson";

    /** Rows on their way at once: enough for the ledger to gather, few enough to leave room for others. */
    private static final int AT_ONCE = 128;

    private static final Logger LOG = Logger.getLogger(HazardBatchResource.class);
    private static final String SUBJECT = "hazard";

    private final FileHazard fileHazard;
    private final Answers answers;
    private final SecurityIdentity identity;

    HazardBatchResource(FileHazard fileHazard, Answers answers, SecurityIdentity identity) {
        this.fileHazard = fileHazard;
        this.answers = answers;
        this.identity = identity;
    }

    /**
     * Answers row by row as soon as each is durable: a line of JSON each, so that the lines are the progress. A
     * file that is none of the kinds is refused as a whole before anything is stored; one of no kind is lines of JSON.
     */
    @POST
    @Consumes({NDJSON, "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Produces(NDJSON)
    @Blocking // reading a workbook takes too long for the event loop
    public Multi<RowResult> file(
            byte[] file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        List<Line> lines = lines(file, type);
        Multi<RowResult> results = Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUni(line -> one(caller, line, validateOnly))
                .merge(AT_ONCE);
        return RestMulti.fromMultiData(results).withDemand(AT_ONCE).build();
    }

    private static List<Line> lines(byte[] file, @Nullable String type) {
        if (type == null || type.split(";", 2)[0].strip().equalsIgnoreCase(NDJSON)) {
            return Lines.of(file);
        }
        return HazardTable.lines(TableFormat.ofMediaType(type).orElseThrow(NotSupportedException::new), file);
    }

    private Uni<RowResult> one(Caller caller, Line line, boolean validateOnly) {
        var filing = CaseJson.hazard(line.fields());
        Uni<Outcome<HazardFound>> outcome = validateOnly
                ? fileHazard.check(caller, filing, line.faults())
                : fileHazard.file(
                        Submission.ofContent(caller, "POST hazards", line.contentHash()), filing, line.faults());
        return outcome.map(done -> RowResult.of(line.number(), done))
                .onFailure()
                .invoke(failure -> {
                    LOG.errorf(failure, "a row of a batch failed, row=%d", line.number());
                    answers.failed(SUBJECT);
                })
                .onFailure()
                .recoverWithItem(() -> RowResult.failed(line.number()));
    }

    /** An empty table with the headings that are taken. */
    @GET
    @Path("template.{format:csv|xlsx}")
    @Blocking
    public Response template(@PathParam("format") String name) {
        TableFormat format = TableFormat.named(name).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(out, List.copyOf(HazardTable.HEADINGS.values())).finish();
        return Response.ok(out.toByteArray(), format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hazards." + name + "\"")
                .build();
    }
}
