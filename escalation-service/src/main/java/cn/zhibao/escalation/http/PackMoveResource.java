package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.ChangePacks;
import cn.zhibao.escalation.app.rules.ChangePacks.Answer;
import cn.zhibao.escalation.app.rules.ChangePacks.Request;
import cn.zhibao.escalation.app.rules.LookAtPacks;
import cn.zhibao.escalation.app.rules.ProvePack;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way of a version of a pack into force: DRAFT, CHECKED, BACKTESTED, APPROVED, ACTIVE. Who wrote it does not approve it.
 * National packs are for those who answer for the whole country, overlays for those who answer for their province.
 */
@Path("/api/v1/policies/packs")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
class PackMoveResource {

    private static final String YAML = "application/yaml";
    private static final String YAML_BEFORE_RFC_9512 = "application/x-yaml";
    private static final int CREATED = 201;
    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,9})\"");

    private final ChangePacks change;
    private final ProvePack prove;
    private final LookAtPacks packs;
    private final Caller caller;

    PackMoveResource(ChangePacks change, ProvePack prove, LookAtPacks packs, Caller caller) {
        this.change = change;
        this.prove = prove;
        this.packs = packs;
        this.caller = caller;
    }

    /**
     * Writes a draft. One with faults is kept too, and the answer names them, but it goes no further. A draft that is there
     * already is changed only as read: with its ETag as {@code If-Match}, or 428 {@code condition-missing} and 412 {@code
     * stale}. What was approved is refused with 409 {@code not-a-draft}: other rules are another version.
     */
    @PUT
    @Path("{name}")
    @Consumes({YAML, YAML_BEFORE_RFC_9512, MediaType.TEXT_PLAIN})
    @RolesAllowed(Roles.POLICY_EDITOR)
    public Uni<Response> write(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String content) {
        PackName version = PackName.parse(name)
                .orElseThrow(() -> new Refused(Problem.faulty(List.of(new Fault("/name", "bad-parameter")))));
        if (content == null || content.isBlank()) {
            throw new Refused(Problem.faulty(List.of(new Fault("", "empty"))));
        }
        return change.write(request(version, ifMatch), content).chain(answer -> response(version, answer));
    }

    /** Asks whether it is sound among the packs in force; 422 {@code pack-faulty} names every fault with line and reason. */
    @POST
    @Path("{name}/check")
    public Uni<Response> check(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        PackName version = PackResource.known(name);
        return change.check(request(version, ifMatch)).chain(answer -> response(version, answer));
    }

    /**
     * Shows a backtest of exactly this content, {@code backtestId}, that has ended and was over the recorded history; otherwise
     * 409: {@code not-checked}, {@code unknown-backtest}, {@code not-ended}, {@code not-complete}, {@code not-of-history}, {@code
     * other-policy}, {@code other-content}, {@code region-too-small}.
     */
    @POST
    @Path("{name}/backtest")
    public Uni<Response> backtest(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        PackName version = PackResource.known(name);
        Document document = Document.of(body);
        UUID backtestId = document.optionalId("backtestId");
        if (backtestId == null && document.isFaultless()) {
            document.fault("/backtestId", "missing");
        }
        document.check();
        UUID id = backtestId == null ? new UUID(0, 0) : backtestId;
        return prove.prove(request(version, ifMatch), id).chain(answer -> response(version, answer));
    }

    /**
     * Agrees, by somebody who wrote nothing of it: 409 {@code own-draft} otherwise, {@code not-checked} and {@code
     * not-backtested} before its time, {@code difference-not-read} by whom its {@code /diff} to what is in force now was not shown
     * to. Agreed is to what was read, so {@code If-Match} is needed.
     */
    @POST
    @Path("{name}/approval")
    @RolesAllowed(Roles.POLICY_APPROVER)
    public Uni<Response> approve(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        PackName version = PackResource.known(name);
        Request request = request(version, ifMatch);
        if (request.revision() == null) {
            throw new Refused(conditionMissing());
        }
        return change.approve(request).chain(answer -> response(version, answer));
    }

    /**
     * Puts it into force {@code from} a moment on, at least ten seconds ahead (422 {@code not-ahead}): whatever happens from
     * then on is decided by it. Other refusals are 409 {@code not-approved} and {@code moment-taken}, and 422 {@code
     * pack-faulty} when it does not fit the packs that are in force then.
     */
    @POST
    @Path("{name}/activation")
    @RolesAllowed(Roles.POLICY_APPROVER)
    public Uni<Response> activate(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        PackName version = PackResource.known(name);
        Document document = Document.of(body);
        Instant from = document.time("from");
        document.check();
        return change.activate(request(version, ifMatch), from).chain(answer -> response(version, answer));
    }

    /** The revision that was read, from an ETag such as {@code "3"}; null when any will do. */
    private static @Nullable Integer revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher revision = REVISION.matcher(ifMatch.strip());
        if (!revision.matches()) {
            throw new Refused(Problem.faulty(List.of(new Fault("#If-Match", "bad-header"))));
        }
        return Integer.valueOf(revision.group(1));
    }

    private Request request(PackName name, @Nullable String ifMatch) {
        return new Request(name, caller.person().account(), caller.scope(), revision(ifMatch));
    }

    private Uni<Response> response(PackName name, Answer answer) {
        return switch (answer) {
            case Answer.Now now ->
                packs.one(name)
                        .map(found -> found.map(seen -> answered(seen, now.isNew()))
                                .orElseGet(() -> Problem.notFound().response()));
            case Answer.Refused refused -> said(PackProblems.of(refused));
            case Answer.Unproven(var lack) -> said(PackProblems.of(lack));
            case Answer.Unknown _ -> said(Problem.notFound());
            case Answer.Unseen _ -> said(conditionMissing());
            case Answer.Stale(int revision) -> said(PackProblems.stale(revision));
            case Answer.OutOfScope _ -> said(Problems.outOfScope());
        };
    }

    private static Response answered(LookAtPacks.Seen seen, boolean isNew) {
        Response response = PackResource.response(seen);
        return isNew ? Response.fromResponse(response).status(CREATED).build() : response;
    }

    private static Uni<Response> said(Problem problem) {
        return Uni.createFrom().item(problem.response());
    }

    private static Problem conditionMissing() {
        return Problem.of(428, "condition-missing", "Send the revision that was read as If-Match: \"1\"");
    }
}
