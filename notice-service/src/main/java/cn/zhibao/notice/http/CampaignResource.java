package cn.zhibao.notice.http;

import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Campaigns;
import cn.zhibao.notice.app.FourEyes.Answer;
import cn.zhibao.notice.app.RunCampaigns;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignContent;
import cn.zhibao.notice.domain.campaign.CampaignMove;
import cn.zhibao.notice.domain.campaign.CampaignRefusal;
import cn.zhibao.notice.domain.campaign.CampaignRules;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns (专项行动): somebody writes one, a leader of the same authority who did not write it launches it, and from then on the
 * regions that it addresses see it and owe returns.
 */
@Path(CampaignResource.CAMPAIGNS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
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
class CampaignResource {

    static final String CAMPAIGNS = "/api/v1/campaigns";

    private static final String ONE = "{id}";
    private static final int REASON_MAX = 2_000;

    private final RunCampaigns run;
    private final Campaigns campaigns;
    private final Caller caller;
    private final Clock clock;

    CampaignResource(RunCampaigns run, Campaigns campaigns, Caller caller, Clock clock) {
        this.run = run;
        this.campaigns = campaigns;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest first; {@code status} as in the view. */
    @GET
    public Uni<Page<CampaignView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Instant now = clock.instant();
        Campaigns.Search search = new Campaigns.Search(
                in.status(status, Campaign.Status.values(), CampaignView::nameOf),
                CampaignRules.dayOf(now),
                in.place(cursor, Campaigns.Place::new),
                most + 1);
        in.check();
        CampaignView.Viewer viewer = caller.campaigner();
        return campaigns
                .find(viewer.reader(), search)
                .chain(found -> campaigns
                        .standings(found, viewer.reader(), now)
                        .map(standings -> page(found, standings, most, viewer, now)));
    }

    private Page<CampaignView> page(
            List<Campaign> found,
            Map<UUID, Campaigns.Standing> standings,
            int most,
            CampaignView.Viewer viewer,
            Instant now) {
        return Page.of(
                found,
                most,
                campaign -> CampaignView.of(
                        campaign,
                        run.addressed(campaign),
                        standings.getOrDefault(campaign.id(), Campaigns.Standing.NONE),
                        null,
                        viewer,
                        now),
                last -> Paging.cursor(last.createdAt(), last.id()));
    }

    /** A campaign with the table of the returns that the caller may see. */
    @GET
    @Path(ONE)
    public Uni<Response> one(@PathParam("id") String id) {
        CampaignView.Viewer viewer = caller.campaigner();
        return campaigns
                .one(Ids.inPath(id), viewer.reader())
                .chain(found -> found.map(campaign -> shown(false, campaign, viewer))
                        .orElseGet(
                                () -> Uni.createFrom().item(Problem.notFound().response())));
    }

    /** Keeps a new draft of the authority of the caller, for the regions below it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NOTICE_CLERK, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> draft(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @Nullable String body) {
        List<Fault> faults = new ArrayList<>();
        String known = IdempotencyKey.read(key, (pointer, code) -> faults.add(new Fault(pointer, code)));
        String document = body == null ? "" : body;
        CampaignContent content = CampaignJson.read(document, faults);
        Submission submission = Submission.of(caller.subject(), "POST campaigns", known, document);
        CampaignView.Viewer viewer = caller.campaigner();
        return run.draft(submission, content, viewer.person()).chain(answer -> answered(answer, true, viewer));
    }

    /** Replaces what a draft says, when it still is what was read: 428 {@code condition-missing}, 412 {@code stale}. */
    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NOTICE_CLERK, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String body) {
        UUID campaignId = Ids.inPath(id);
        int revision = AsRead.revision(ifMatch);
        CampaignContent content = CampaignJson.read(body == null ? "" : body, List.of());
        return act(campaignId, revision, new CampaignMove.Change(content));
    }

    /** Takes a draft back (撤回), when it still is what was read. It stays readable for its authority. */
    @DELETE
    @Path(ONE)
    @RolesAllowed({Roles.NOTICE_CLERK, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> withdraw(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(Ids.inPath(id), AsRead.revision(ifMatch), new CampaignMove.Withdraw());
    }

    /**
     * Launches it (发起), by somebody who wrote nothing of it: 403 {@code own-campaign} otherwise. Launched is what was read, so
     * {@code If-Match} is needed; from then on it is fixed.
     */
    @POST
    @Path(ONE + "/launch")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> launch(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(Ids.inPath(id), AsRead.revision(ifMatch), new CampaignMove.Launch());
    }

    /** Ends it before its last day is over (提前结束), with the reason: nothing more is owed to it. */
    @POST
    @Path(ONE + "/end")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> end(@PathParam("id") String id, @Nullable String body) {
        UUID campaignId = Ids.inPath(id);
        Document document = Document.of(body);
        String reason = document.text("reason", REASON_MAX);
        document.check();
        return act(campaignId, null, new CampaignMove.End(reason));
    }

    private Uni<Response> act(UUID id, @Nullable Integer revision, CampaignMove move) {
        CampaignView.Viewer viewer = caller.campaigner();
        return run.act(id, revision, move, viewer.person()).chain(answer -> answered(answer, false, viewer));
    }

    private Uni<Response> answered(
            Answer<Campaign, CampaignRefusal> answer, boolean isNew, CampaignView.Viewer viewer) {
        return AsRead.answer(answer, campaign -> shown(isNew, campaign, viewer), Problems::of);
    }

    private Uni<Response> shown(boolean isNew, Campaign campaign, CampaignView.Viewer viewer) {
        return campaigns.returns(campaign, viewer.reader()).map(known -> {
            Instant now = clock.instant();
            ReturnsView returns = campaign.isOut() ? ReturnsView.of(campaign, known, viewer.reader(), now) : null;
            CampaignView view = CampaignView.of(
                    campaign, run.addressed(campaign), ReturnsView.standing(known, now), returns, viewer, now);
            return AsRead.shown(isNew, CAMPAIGNS, campaign, view);
        });
    }
}
