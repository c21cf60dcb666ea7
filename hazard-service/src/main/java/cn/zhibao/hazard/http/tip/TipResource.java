package cn.zhibao.hazard.http.tip;

import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.tip.HandleTip;
import cn.zhibao.hazard.app.tip.ReadIdentity;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.tip.Handling;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.HistoryView;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import cn.zhibao.hazard.http.Problems;
import cn.zhibao.hazard.http.json.StrictJson;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an authority does with the tips (举报) of its region. Enterprises and other agencies see none. */
@Path("/api/v1/tips")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Cache(noStore = true)
@RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.TIP_OFFICER, Roles.AUDITOR
})
class TipResource {

    private final HandleTip handleTip;
    private final ReadIdentity readIdentity;
    private final Tips tips;
    private final SecurityIdentity identity;

    TipResource(HandleTip handleTip, ReadIdentity readIdentity, Tips tips, SecurityIdentity identity) {
        this.handleTip = handleTip;
        this.readIdentity = readIdentity;
        this.tips = tips;
        this.identity = identity;
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String overdue) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Tips.Query query = new Tips.Query(
                in.region(region),
                in.choice("status", status, TipStatus.class),
                in.choice("kind", kind, TipKind.class),
                in.flag("overdue", overdue),
                in.cursor(cursor),
                most + 1);
        return in.faults().none()
                ? tips.list(query, scope())
                        .map(found -> Pages.answer(
                                found,
                                most,
                                TipView::of,
                                last -> last.tip().facts().tipId()))
                : faulty(in.faults());
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return PathId.find(id, tipId -> tips.find(tipId, scope()), TipResource::one);
    }

    private static Response one(Tips.Known known) {
        return Response.ok(TipView.of(known))
                .tag(Integer.toString(known.version()))
                .build();
    }

    @GET
    @Path("{id}/history")
    public Uni<Response> history(@PathParam("id") String id) {
        return PathId.of(id, tipId -> tips.history(tipId, scope()).map(HistoryView::answer));
    }

    /** Takes it up, refuses it, hands it on or answers it. */
    @POST
    @Path("{id}/handling")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.TIP_OFFICER})
    public Uni<Response> handle(
            @PathParam("id") String id, byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        Handling handling = TipJson.handling(StrictJson.read(document, faults));
        String known = IdempotencyKey.read(key, faults::add);
        return PathId.of(id, tipId -> {
            Submission submission =
                    Submission.of(Callers.of(identity), "POST tips/" + tipId + "/handling", known, document);
            return handleTip
                    .handle(tipId, new HandleTip.Said(submission, handling, faults.list()))
                    .map(TipAnswers::of);
        });
    }

    /** Opens who gave the tip, for the reason given, which is kept with the reader's id for ever. */
    @POST
    @Path("{id}/identity-reads")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TIP_OFFICER)
    public Uni<Response> identity(@PathParam("id") String id, byte[] document) {
        Faults faults = new Faults();
        String reason = TipJson.only(StrictJson.read(document, faults), "reason");
        return PathId.of(
                id,
                tipId -> readIdentity
                        .read(tipId, Callers.of(identity), reason, faults)
                        .map(TipResource::answer));
    }

    private static Response answer(ReadIdentity.Answer answer) {
        return switch (answer) {
            case ReadIdentity.Answer.Opened(var who) -> TipAnswers.ok(Response.Status.OK, who);
            case ReadIdentity.Answer.Anonymous _ ->
                Problem.of(409, "anonymous", "The tipster did not say who it was")
                        .response();
            case ReadIdentity.Answer.Faulty(var named) -> Problems.faulty(named).response();
            case ReadIdentity.Answer.Unknown _ -> Problem.notFound().response();
        };
    }

    @GET
    @Path("identity-reads")
    @RolesAllowed(Roles.AUDITOR)
    public Uni<Response> identityReads(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        UUID before = in.cursor(cursor);
        return in.faults().none()
                ? tips.identityReads(before, most + 1, scope())
                        .map(found -> Pages.answer(found, most, read -> read, last -> last.readId()))
                : faulty(in.faults());
    }

    private Scope scope() {
        return RegionScope.of(Callers.of(identity));
    }

    /** Answered and not thrown: an exception's answer goes out without the {@code no-store} of this class. */
    private static Uni<Response> faulty(Faults faults) {
        return Uni.createFrom().item(Problems.faulty(faults.list()).response());
    }
}
