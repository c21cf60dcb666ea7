package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.ActOnNotice;
import cn.zhibao.notice.app.Interviews;
import cn.zhibao.notice.app.Measures;
import cn.zhibao.notice.app.Notices;
import cn.zhibao.notice.app.Replies;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Act;
import cn.zhibao.notice.domain.paper.Decision;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Official documents, for everybody who answers for the region of the case; desks sign for them, answer and review. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class NoticeResource {

    private static final int ANSWER_MAX = 4_000;
    private static final int REASON_MAX = 2_000;

    private final Notices notices;
    private final Replies replies;
    private final Measures measures;
    private final Interviews interviews;
    private final ActOnNotice acts;
    private final Caller caller;

    NoticeResource(
            Notices notices,
            Replies replies,
            Measures measures,
            Interviews interviews,
            ActOnNotice acts,
            Caller caller) {
        this.notices = notices;
        this.replies = replies;
        this.measures = measures;
        this.interviews = interviews;
        this.acts = acts;
        this.caller = caller;
    }

    /** What a list of documents may be narrowed by. */
    static final class Filter {

        @QueryParam("region")
        @Nullable
        String region;

        @QueryParam("kind")
        @Nullable
        String kind;

        @QueryParam("status")
        @Nullable
        String status;

        @QueryParam("overdue")
        @Nullable
        String overdue;

        @QueryParam("caseId")
        @Nullable
        String caseId;

        @QueryParam("source")
        @Nullable
        String source;
    }

    @GET
    public Uni<Page<NoticeView>> list(
            @BeanParam Filter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Viewer viewer = caller.viewer();
        Notices.Search search = new Notices.Search(
                caller.scope(),
                in.region(filter.region),
                in.kind(filter.kind),
                in.status(filter.status, Stage.values(), NoticeView::nameOf),
                in.flag("overdue", filter.overdue),
                in.id("caseId", filter.caseId),
                in.source(filter.source),
                in.place(cursor, Notices.Place::new),
                most + 1);
        in.check();
        return notices.find(search).map(found -> page(found, most, viewer));
    }

    private static Page<NoticeView> page(List<Notice> found, int most, Viewer viewer) {
        return Page.of(
                found,
                most,
                notice -> NoticeView.listed(notice, viewer),
                last -> Paging.cursor(last.facts().issuedAt(), last.id()));
    }

    /** How documents are answered, city by city: of those issued from one day to another, both included. */
    @GET
    @Path("replies")
    public Uni<Page<Replies.OfCity>> replies(
            @QueryParam("region") @Nullable String region,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        ListParameters in = new ListParameters();
        Instant first = in.day("from", from, 0);
        Instant until = in.day("to", to, 1);
        if (first != null && until != null && !first.isBefore(until)) {
            in.bad("to", Map.of());
        }
        Replies.Search search = new Replies.Search(caller.scope(), in.region(region), first, until);
        in.check();
        return replies.byCity(search).map(cities -> new Page<>(cities, null));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        Viewer viewer = caller.viewer();
        Region scope = caller.scope();
        return notices.one(Ids.inPath(id), scope)
                .chain(found -> found.map(notice -> shown(notice, scope, viewer))
                        .orElseGet(() ->
                                Uni.createFrom().item(() -> Problem.notFound().response())));
    }

    private Uni<Response> shown(Notice notice, Region scope, Viewer viewer) {
        Uni<NoticeView> view = measures.of(notice.planId())
                .chain(plan -> notice.facts().kind() == NoticeKind.INTERVIEW_NOTICE
                        ? interviews
                                .of(notice.id(), scope)
                                .map(minutes -> NoticeView.of(notice, plan, minutes.isPresent(), viewer))
                        : Uni.createFrom().item(() -> NoticeView.of(notice, plan, viewer)));
        return view.map(known -> Response.ok(known).build());
    }

    /** Signs for a document (签收). */
    @POST
    @Path("{id}/receipt")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
    public Uni<Response> receive(@PathParam("id") String id, @Nullable String body) {
        UUID noticeId = Ids.inPath(id);
        Document document = Document.of(body);
        Instant at = document.optionalTime("at");
        document.check();
        return act(noticeId, new Act.Receive(at));
    }

    /** Answers a document (回复), and with it all of its chain. */
    @POST
    @Path("{id}/reply")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
    public Uni<Response> reply(@PathParam("id") String id, @Nullable String body) {
        UUID noticeId = Ids.inPath(id);
        Document document = Document.of(body);
        Instant at = document.optionalTime("at");
        String text = document.text("text", ANSWER_MAX);
        document.check();
        return act(noticeId, new Act.Reply(at, text));
    }

    /** Accepts an answer or returns it (核验); never the one who recorded it. */
    @POST
    @Path("{id}/review")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
    public Uni<Response> review(@PathParam("id") String id, @Nullable String body) {
        UUID noticeId = Ids.inPath(id);
        Document document = Document.of(body);
        boolean accepted = document.flag("accepted");
        String reason = document.text("reason", REASON_MAX);
        document.check();
        return act(noticeId, new Act.Review(accepted, reason));
    }

    private Uni<Response> act(UUID noticeId, Act act) {
        Viewer viewer = caller.viewer();
        return acts.act(noticeId, act, viewer.person())
                .map(found -> found.map(decision -> answer(decision, viewer))
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Response answer(Decision decision, Viewer viewer) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                Response.ok(NoticeView.of(accepted.notice(), viewer)).build();
            case Decision.Refused(var why) -> Problems.of(why).response();
            case Decision.Faulty(var fault) -> Problems.faulty(List.of(fault)).response();
        };
    }
}
