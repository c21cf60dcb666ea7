package cn.zhibao.hazard.http.proof;

import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.proof.Comparisons;
import cn.zhibao.hazard.app.proof.ExportLedger;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.atomic.AtomicLong;

/** The ledger as a whole, for those who check it. Both answers are streams: what is not asked for is not read. */
@Path("/api/v1/ledger")
@Produces(Lines.MEDIA_TYPE)
class AuditResource {

    private final ExportLedger export;
    private final Comparisons comparisons;
    private final Lines lines;

    AuditResource(ExportLedger export, Comparisons comparisons, Lines lines) {
        this.export = export;
        this.comparisons = comparisons;
        this.lines = lines;
    }

    /** All rows in the order of the log; an export that does not end with a checkpoint was cut off. */
    @GET
    @Path("export")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    public Multi<byte[]> export() {
        return export.export().map(lines::of);
    }

    /** Computes the state anew beside the live tables and tells what differs; changes nothing. Ends with a summary. */
    @POST
    @Path("rebuild")
    @RolesAllowed(Roles.ADMIN)
    public Multi<byte[]> rebuild() {
        AtomicLong compared = new AtomicLong();
        AtomicLong differing = new AtomicLong();
        Multi<byte[]> parts = comparisons
                .compare()
                .invoke(part -> {
                    compared.addAndGet(part.cases());
                    differing.addAndGet(part.differences().stream()
                            .map(Comparisons.Difference::caseId)
                            .distinct()
                            .count());
                })
                .map(lines::of);
        Multi<byte[]> end = Multi.createFrom().item(() -> lines.of(new Lines.Summary(compared.get(), differing.get())));
        return Multi.createBy().concatenating().streams(parts, end);
    }
}
