package cn.zhibao.hazard.http.proof;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.proof.KeyRegister;
import cn.zhibao.hazard.app.proof.Prove;
import cn.zhibao.hazard.app.proof.TreeLog;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger as evidence: its keys, what it said of itself, and proofs for single rows. */
@Path("/api/v1/ledger")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.REPORTER,
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class LedgerResource {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final KeyRegister keys;
    private final TreeLog log;
    private final Prove prove;
    private final SecurityIdentity identity;

    LedgerResource(KeyRegister keys, TreeLog log, Prove prove, SecurityIdentity identity) {
        this.keys = keys;
        this.log = log;
        this.prove = prove;
        this.identity = identity;
    }

    /** For everybody: a receipt is worth as much as the keys are known. */
    @GET
    @Path("keys")
    @PermitAll
    public Uni<KeysView> keys() {
        return keys.published().map(KeysView::of);
    }

    /** The newest. It says nothing of any case. */
    @GET
    @Path("checkpoint")
    public Uni<Response> checkpoint() {
        return log.newest()
                .map(newest -> newest.map(
                                signed -> Response.ok(CheckpointView.of(signed)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    /** Newest first. */
    @GET
    @Path("checkpoints")
    public Uni<Page<CheckpointView>> checkpoints(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Long before = in.last(cursor, Long::valueOf);
        in.check();
        return log.checkpoints(before, most + 1).map(found -> page(found, most));
    }

    private static Page<CheckpointView> page(List<TreeLog.Signed> found, int most) {
        return Page.of(
                found,
                most,
                CheckpointView::of,
                last -> Paging.cursor(last.checkpoint().size()));
    }

    /** For rows of cases the caller may read; auditors and administrators may ask for every row. */
    @GET
    @Path("proof")
    public Uni<Response> proof(@RestQuery @Nullable String position, @RestQuery @Nullable String size) {
        long row = required("position", position);
        return prove.inclusion(row, number("size", size), sight())
                .map(proven -> ProofView.answer(proven, ProofView.Inclusion::of));
    }

    private Prove.@Nullable Sight sight() {
        boolean all = identity.hasRole(Roles.AUDITOR) || identity.hasRole(Roles.ADMIN);
        return all ? null : new Prove.Sight(Callers.of(identity).reads(), Callers.ofSignals(identity));
    }

    /** Without {@code to} up to the newest checkpoint. */
    @GET
    @Path("consistency")
    public Uni<Response> consistency(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return prove.consistency(required("from", from), number("to", to))
                .map(proven -> ProofView.answer(proven, ProofView.Consistency::of));
    }

    private static long required(String name, @Nullable String text) {
        Long number = number(name, text);
        if (number == null) {
            throw refused(name);
        }
        return number;
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!DIGITS.matcher(text).matches()) {
            throw refused(name);
        }
        return Long.valueOf(text);
    }

    private static Refused refused(String name) {
        return new Refused(Problem.faulty(List.of(new Fault("?" + name, "bad-parameter"))));
    }
}
