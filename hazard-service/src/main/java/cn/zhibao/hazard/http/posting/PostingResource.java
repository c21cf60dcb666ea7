package cn.zhibao.hazard.http.posting;

import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.posting.KeepPostings;
import cn.zhibao.hazard.app.posting.Kept;
import cn.zhibao.hazard.app.posting.Postings;
import cn.zhibao.hazard.app.posting.Today;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.domain.posting.PostingFiling;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import cn.zhibao.hazard.http.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Postings of resident inspectors (驻点监管). Leaders on duty and administrators of the sending authority keep them; who is only an
 * inspector reads the own ones.
 */
@Path("/api/v1/postings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AUDITOR,
    Roles.ADMIN
})
class PostingResource {

    /** Who reads the postings of a whole region. */
    private static final List<String> READ_ALL = List.of(
            Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK, Roles.AUDITOR, Roles.ADMIN);

    private static final int DAYS_MAX = 366;

    private final KeepPostings keep;
    private final Postings postings;
    private final Today today;
    private final SecurityIdentity identity;

    PostingResource(KeepPostings keep, Postings postings, Today today, SecurityIdentity identity) {
        this.keep = keep;
        this.postings = postings;
        this.today = today;
        this.identity = identity;
    }

    /** Answers after the posting is durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> start(byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        PostingFiling filing = PostingJson.posting(document, faults);
        Submission submission = submission("POST postings", key, document, faults);
        return keep.start(submission, filing, faults).map(answers(submission.caller()));
    }

    /** Ends it now, before its term is over. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> end(
            @PathParam("id") String id, byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        String reason = PostingJson.reason(document, faults);
        Submission submission = submission("POST postings/" + id + "/end", key, document, faults);
        return PathId.of(
                id, postingId -> keep.end(postingId, submission, reason, faults).map(answers(submission.caller())));
    }

    /** Adds another term right after the present one. */
    @POST
    @Path("{id}/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> renew(
            @PathParam("id") String id, byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        LocalDate to = PostingJson.until(document, faults);
        Submission submission = submission("POST postings/" + id + "/renewal", key, document, faults);
        return PathId.of(
                id, postingId -> keep.renew(postingId, submission, to, faults).map(answers(submission.caller())));
    }

    private Submission submission(String operation, @Nullable String key, byte[] document, Faults faults) {
        String known = IdempotencyKey.read(key, faults::add);
        return Submission.of(Callers.of(identity), operation, known, document);
    }

    private Function<Kept, Response> answers(Caller caller) {
        return kept -> switch (kept) {
            case Kept.Done(var known) ->
                Response.status(Response.Status.CREATED)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(PostingView.of(known, caller, today.day()))
                        .build();
            case Kept.Faulty(var faults) -> Problems.faulty(faults).response();
            case Kept.OutOfScope _ -> Problems.outOfScope().response();
            case Kept.Unknown _ -> Problem.notFound().response();
            case Kept.KeyTaken _ -> Problem.keyTaken().response();
            case Kept.Ended _ ->
                Problem.of(409, "ended", "The posting has ended and changes no more")
                        .response();
            case Kept.TermNotBegun _ ->
                Problem.of(409, "term-not-begun", "The newest term has not begun yet")
                        .response();
        };
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String inspector,
            @RestQuery @Nullable String mine,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String endingWithin) {
        ListParameters in = new ListParameters();
        Caller caller = Callers.of(identity);
        int most = in.limit(limit);
        LocalDate day = today.day();
        Integer days = in.number("endingWithin", endingWithin, DAYS_MAX);
        boolean own = Boolean.TRUE.equals(in.flag("mine", mine));
        Postings.Query query = new Postings.Query(
                in.region(region),
                own ? caller.account() : in.word("inspector", inspector),
                in.choice("state", state, Posting.State.class),
                days == null ? null : day.plusDays(days),
                day,
                in.cursor(cursor),
                most + 1);
        in.check();
        return postings.list(query, reader(caller))
                .map(found -> Pages.answer(
                        found,
                        most,
                        known -> PostingView.of(known, caller, day),
                        last -> last.posting().postingId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        Caller caller = Callers.of(identity);
        return PathId.find(
                id,
                postingId -> postings.find(postingId, reader(caller)),
                known -> Response.ok(PostingView.of(known, caller, today.day())).build());
    }

    private Postings.Reader reader(Caller caller) {
        return new Postings.Reader(caller, READ_ALL.stream().noneMatch(identity::hasRole));
    }
}
