package cn.zhibao.notice.http;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.app.Subscribe;
import cn.zhibao.notice.app.Subscriptions;
import cn.zhibao.notice.domain.delivery.Delivery;
import cn.zhibao.notice.domain.delivery.Draft;
import cn.zhibao.notice.domain.delivery.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions of other systems to events, delivered as webhooks. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENCY, Roles.ADMIN})
class SubscriptionResource {

    private final Subscribe subscribe;
    private final Subscriptions subscriptions;
    private final Caller caller;
    private final Clock clock;

    SubscriptionResource(Subscribe subscribe, Subscriptions subscriptions, Caller caller, Clock clock) {
        this.subscribe = subscribe;
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> make(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @Nullable String body) {
        List<Fault> faults = new ArrayList<>();
        String known = IdempotencyKey.read(key, (pointer, code) -> faults.add(new Fault(pointer, code)));
        String document = body == null ? "" : body;
        Draft draft = DraftJson.read(document, faults);
        return subscribe
                .ask(Submission.of(caller.subject(), "POST subscriptions", known, document), draft, caller.scope())
                .map(SubscriptionResource::answer);
    }

    private static Response answer(Subscribe.Answer answer) {
        return switch (answer) {
            case Subscribe.Answer.Made(var subscription, String secret) ->
                Response.created(URI.create("/api/v1/subscriptions/" + subscription.id()))
                        .entity(SubscriptionView.made(subscription, secret))
                        .build();
            case Subscribe.Answer.Faulty(var faults) -> Problems.faulty(faults).response();
            case Subscribe.Answer.OutOfScope _ -> Problems.outOfScope().response();
            case Subscribe.Answer.KeyTaken _ -> Problem.keyTaken().response();
            case Subscribe.Answer.TooMany _ ->
                Problems.tooManySubscriptions(Subscribe.PER_OWNER_MAX).response();
        };
    }

    @GET
    public Uni<Page<SubscriptionView>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        UUID last = in.last(cursor, UUID::fromString);
        in.check();
        return subscriptions.list(caller.reader(), last, most + 1).map(found -> page(found, most));
    }

    private static Page<SubscriptionView> page(List<Standing> found, int most) {
        return Page.of(
                found,
                most,
                SubscriptionView::of,
                last -> Paging.cursor(last.subscription().id()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return subscriptions
                .one(id, caller.reader())
                .map(found -> found.map(standing ->
                                Response.ok(SubscriptionView.of(standing)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    @DELETE
    @Path("{id}")
    public Uni<Response> end(@PathParam("id") UUID id) {
        return subscriptions
                .end(id, caller.reader(), clock.instant())
                .map(ended -> ended
                        ? Response.noContent().build()
                        : Problem.notFound().response());
    }

    @GET
    @Path("{id}/deliveries")
    public Uni<Response> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        long before = in.before(cursor);
        in.check();
        return subscriptions
                .deliveries(id, caller.reader(), before, most + 1)
                .map(found -> found.map(
                                rows -> Response.ok(deliveries(rows, most)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Page<DeliveryView> deliveries(List<Delivery> rows, int most) {
        return Page.of(rows, most, DeliveryView::of, last -> Paging.cursor(last.position()));
    }
}
