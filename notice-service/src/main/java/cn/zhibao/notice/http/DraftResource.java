package cn.zhibao.notice.http;

import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.DraftNotices;
import cn.zhibao.notice.app.Drafts;
import cn.zhibao.notice.app.FourEyes.Answer;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.DraftMove;
import cn.zhibao.notice.domain.draft.DraftRefusal;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of documents (公文草稿): a clerk writes, a leader of the same authority signs and so issues. Other authorities do not
 * see them; an auditor sees those of the region.
 */
@Path(DraftResource.DRAFTS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.NOTICE_CLERK, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.AUDITOR})
class DraftResource {

    static final String DRAFTS = "/api/v1/notices/drafts";

    private static final String ONE = "{id}";
    private static final int REASON_MAX = 2_000;

    private final DraftNotices notices;
    private final Drafts drafts;
    private final Caller caller;

    DraftResource(DraftNotices notices, Drafts drafts, Caller caller) {
        this.notices = notices;
        this.drafts = drafts;
        this.caller = caller;
    }

    /** Keeps a new draft of the authority of the caller. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.NOTICE_CLERK)
    public Uni<Response> draft(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @Nullable String body) {
        List<Fault> faults = new ArrayList<>();
        String known = IdempotencyKey.read(key, (pointer, code) -> faults.add(new Fault(pointer, code)));
        String document = body == null ? "" : body;
        Content content = ContentJson.read(document, faults);
        Submission submission = Submission.of(caller.subject(), "POST drafts", known, document);
        DraftView.Reader reader = caller.drafter();
        return notices.draft(submission, content, caller.person()).chain(answer -> answered(answer, true, reader));
    }

    @GET
    public Uni<Page<DraftView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        NoticeDraft.State state = in.status(status, NoticeDraft.State.values(), DraftView::nameOf);
        Drafts.Place after = in.place(cursor, Drafts.Place::new);
        in.check();
        DraftView.Reader reader = caller.drafter();
        return drafts.find(caller.draftReader(), state, after, most + 1)
                .map(found -> Page.of(
                        found,
                        most,
                        draft -> DraftView.of(draft, reader),
                        last -> Paging.cursor(last.createdAt(), last.id())));
    }

    /** A draft with the document as it would be issued now. */
    @GET
    @Path(ONE)
    public Uni<Response> one(@PathParam("id") String id) {
        DraftView.Reader reader = caller.drafter();
        return drafts.one(Ids.inPath(id), caller.draftReader())
                .chain(found -> found.map(draft -> notices.preview(draft)
                                .map(preview ->
                                        AsRead.shown(false, DRAFTS, draft, DraftView.of(draft, reader, preview))))
                        .orElseGet(
                                () -> Uni.createFrom().item(Problem.notFound().response())));
    }

    /** Replaces what a draft says, when it still is what was read: 428 {@code condition-missing}, 412 {@code stale}. */
    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.NOTICE_CLERK)
    public Uni<Response> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        UUID draftId = Ids.inPath(id);
        int revision = AsRead.revision(ifMatch);
        Content content = ContentJson.read(body == null ? "" : body, List.of());
        return act(draftId, revision, new DraftMove.Change(content));
    }

    /** Takes a draft back (撤回), when it still is what was read. It stays readable. */
    @DELETE
    @Path(ONE)
    @RolesAllowed(Roles.NOTICE_CLERK)
    public Uni<Response> withdraw(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(Ids.inPath(id), AsRead.revision(ifMatch), new DraftMove.Withdraw());
    }

    /**
     * Signs and so issues the document (签发), by somebody who wrote nothing of it: 403 {@code own-draft} otherwise. Signed is
     * what was read, so {@code If-Match} is needed.
     */
    @POST
    @Path(ONE + "/signature")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> sign(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(Ids.inPath(id), AsRead.revision(ifMatch), new DraftMove.Sign());
    }

    /** Gives a draft back to those who wrote it (退回修改), with the reason. */
    @POST
    @Path(ONE + "/return")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> giveBack(@PathParam("id") String id, @Nullable String body) {
        UUID draftId = Ids.inPath(id);
        Document document = Document.of(body);
        String reason = document.text("reason", REASON_MAX);
        document.check();
        return act(draftId, null, new DraftMove.GiveBack(reason));
    }

    private Uni<Response> act(UUID id, @Nullable Integer revision, DraftMove move) {
        DraftView.Reader reader = caller.drafter();
        return notices.act(id, revision, move, caller.person()).chain(answer -> answered(answer, false, reader));
    }

    private static Uni<Response> answered(
            Answer<NoticeDraft, DraftRefusal> answer, boolean isNew, DraftView.Reader reader) {
        return AsRead.answer(
                answer,
                draft -> Uni.createFrom().item(AsRead.shown(isNew, DRAFTS, draft, DraftView.of(draft, reader))),
                Problems::of);
    }
}
