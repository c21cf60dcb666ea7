package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.LookAtPacks;
import cn.zhibao.escalation.app.rules.Packs;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Versions of rule packs, what they say differently, and what was done with them. */
@Path("/api/v1/policies/packs")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.POLICY_EDITOR,
    Roles.POLICY_APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
})
class PackResource {

    private static final Map<String, Packs.State> STATES = Stream.of(Packs.State.values())
            .collect(Collectors.toMap(state -> state.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final LookAtPacks packs;
    private final Caller caller;

    PackResource(LookAtPacks packs, Caller caller) {
        this.packs = packs;
        this.caller = caller;
    }

    /** Those that changed last come first; {@code status} is one of the states, {@code pack} such as {@code CN}. */
    @GET
    public Uni<Page<PackView>> list(
            @RestQuery @Nullable String status, @RestQuery @Nullable String pack, @BeanParam ListPage page) {
        caller.scope();
        ListParameters in = new ListParameters();
        ListPage.Asked<Packs.Place> asked = page.read(in, PackResource::place);
        Packs.State state = in.status(status, STATES);
        in.check();
        return packs.list(state, pack, asked.after(), asked.rows()).map(asked.of(PackView::of, PackResource::cursor));
    }

    private static String cursor(Packs.Known last) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.version().changedAt());
        return Paging.cursor(micros + " " + last.version().name());
    }

    private static Packs.Place place(String text) {
        int space = text.indexOf(' ');
        Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, space)), ChronoUnit.MICROS);
        return new Packs.Place(at, text.substring(space + 1));
    }

    /** The JSON Schema of the files, for editors. */
    @GET
    @Path("schema")
    @Produces({"application/schema+json", Problem.MEDIA_TYPE})
    public String schema() {
        caller.scope();
        return packs.schema();
    }

    /** With its content and, while it is not approved, everything that is wrong with it. The ETag is its revision. */
    @GET
    @Path("{name}")
    public Uni<Response> one(@PathParam("name") String name) {
        caller.scope();
        return packs.one(known(name))
                .map(found -> found.map(PackResource::response)
                        .orElseGet(() -> Problem.notFound().response()));
    }

    static Response response(LookAtPacks.Seen seen) {
        return Response.ok(PackView.of(seen))
                .tag(Integer.toString(seen.known().version().revision()))
                .build();
    }

    /**
     * What it says differently from the version of its pack in force, or from {@code against}: entries that came, went or
     * changed, field by field; as {@code text/plain} for reading. That whoever may approve it was shown the difference to what is
     * in force is kept, and an approval needs it.
     */
    @GET
    @Path("{name}/diff")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Problem.MEDIA_TYPE})
    public Uni<Response> difference(
            @PathParam("name") String name, @RestQuery @Nullable String against, @Context HttpHeaders headers) {
        String approver =
                caller.hasOneOf(Roles.POLICY_APPROVER) ? caller.person().account() : null;
        caller.scope();
        boolean reading = headers.getAcceptableMediaTypes().getFirst().isCompatible(MediaType.TEXT_PLAIN_TYPE)
                && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
        return packs.difference(known(name), against == null ? null : known(against), approver)
                .map(found -> found.map(PackDiffView::of)
                        .map(view -> reading
                                ? Response.ok(view.text(), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE))
                        .map(Response.ResponseBuilder::build)
                        .orElseGet(() -> Problem.notFound().response()));
    }

    /** Who did what with it and when, the first step first. It is only ever added to. */
    @GET
    @Path("{name}/history")
    public Uni<Response> history(@PathParam("name") String name) {
        caller.scope();
        return packs.history(known(name)).map(PackResource::history);
    }

    private static Response history(List<Packs.Recorded> steps) {
        return steps.isEmpty()
                ? Problem.notFound().response()
                : Response.ok(new Page<>(
                                steps.stream().map(PackView.StepView::of).toList(), null))
                        .build();
    }

    /** A name; what is none names nothing. */
    static PackName known(String name) {
        return PackName.parse(name).orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
