package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.MergeHazards;
import cn.zhibao.hazard.app.MoveHazard;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.hazard.HazardCommand;
import cn.zhibao.hazard.http.json.Fields;
import cn.zhibao.hazard.http.json.MoveJson;
import cn.zhibao.hazard.http.json.StrictJson;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Moves a hazard (隐患) along its life: grading, plan, rectification, verification and what runs beside them. */
@Path("/api/v1/hazards/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class HazardMoveResource {

    private static final String SUBJECT = "move";

    private final MoveHazard moveHazard;
    private final MergeHazards mergeHazards;
    private final Answers answers;
    private final SecurityIdentity identity;

    HazardMoveResource(MoveHazard moveHazard, MergeHazards mergeHazards, Answers answers, SecurityIdentity identity) {
        this.moveHazard = moveHazard;
        this.mergeHazards = mergeHazards;
        this.answers = answers;
        this.identity = identity;
    }

    /** Ends this case in favour of another one of the same hazard; answers after both are durable. */
    @POST
    @Path("merger")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> merge(
            @PathParam("id") String id, byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        Fields in = StrictJson.read(document, faults);
        UUID into = in.id("into");
        String reason = in.text("reason");
        in.done();
        String known = IdempotencyKey.read(key, faults::add);
        UUID hazardId = Ids.parse(id);
        return hazardId == null
                ? notFound()
                : answer(mergeHazards.merge(
                        hazardId,
                        submission(hazardId, "merger", known, document),
                        new MergeHazards.Said(into, reason, faults.list())));
    }

    /**
     * Asks for one move, such as {@code verification}; answers after it is durable. {@code If-Match} with the version that
     * the caller has seen refuses it when the case has moved on since.
     */
    @POST
    @Path("{move}")
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> move(
            @PathParam("id") String id,
            @PathParam("move") String move,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery boolean validateOnly) {
        Function<Fields, HazardCommand> reader = MoveJson.reader(move).orElse(null);
        UUID hazardId = Ids.parse(id);
        if (hazardId == null || reader == null) {
            return notFound();
        }
        Faults faults = new Faults();
        Fields in = StrictJson.read(document, faults);
        HazardCommand command = reader.apply(in);
        Instant at = in.time("at");
        in.done();
        String known = validateOnly ? "" : IdempotencyKey.read(key, faults::add);
        Integer version = IfMatch.version(ifMatch, faults);
        return answer(moveHazard.move(
                hazardId,
                submission(hazardId, move, known, document),
                new MoveHazard.Said(command, at, faults.list(), version, validateOnly)));
    }

    /** Says that the supplies that were cut off are there again; a move like the others. */
    @POST
    @Path("supply-cut/lifting")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> restoreSupply(
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery boolean validateOnly) {
        return move(id, "supply-cut/lifting", document, key, ifMatch, validateOnly);
    }

    private Submission submission(UUID hazardId, String move, String key, byte[] document) {
        return Submission.of(Callers.of(identity), "POST hazards/" + hazardId + "/" + move, key, document);
    }

    private Uni<Response> answer(Uni<Outcome<HazardEvent>> outcome) {
        return outcome.onFailure()
                .invoke(() -> answers.failed(SUBJECT))
                .map(done -> answers.of(SUBJECT, done, MoveReceipt::of));
    }

    private static Uni<Response> notFound() {
        return Uni.createFrom().item(Problem.notFound().response());
    }
}
