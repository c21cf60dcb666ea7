package cn.zhibao.notice;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.Pools;
import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.notice.app.ActOnNotice;
import cn.zhibao.notice.app.ActOnPlan;
import cn.zhibao.notice.app.Addresses;
import cn.zhibao.notice.app.Campaigns;
import cn.zhibao.notice.app.Courier;
import cn.zhibao.notice.app.DeliverDue;
import cn.zhibao.notice.app.DeliveryQueue;
import cn.zhibao.notice.app.DraftNotices;
import cn.zhibao.notice.app.Drafts;
import cn.zhibao.notice.app.FileReturn;
import cn.zhibao.notice.app.Interviews;
import cn.zhibao.notice.app.Measures;
import cn.zhibao.notice.app.Notices;
import cn.zhibao.notice.app.PublicListings;
import cn.zhibao.notice.app.RecordInterview;
import cn.zhibao.notice.app.Replies;
import cn.zhibao.notice.app.RunCampaigns;
import cn.zhibao.notice.app.Subscribe;
import cn.zhibao.notice.app.Subscriptions;
import cn.zhibao.notice.app.Transactions;
import cn.zhibao.notice.courier.HostLookup;
import cn.zhibao.notice.courier.HttpCourier;
import cn.zhibao.notice.courier.Rounds;
import cn.zhibao.notice.courier.Signature;
import cn.zhibao.notice.domain.delivery.AddressGuard;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.delivery.Network;
import cn.zhibao.notice.domain.paper.Divisions;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.store.CampaignStore;
import cn.zhibao.notice.store.DraftStore;
import cn.zhibao.notice.store.InterviewStore;
import cn.zhibao.notice.store.MeasureStore;
import cn.zhibao.notice.store.NoticeStore;
import cn.zhibao.notice.store.PublicListingStore;
import cn.zhibao.notice.store.QueueStore;
import cn.zhibao.notice.store.ReplyStore;
import cn.zhibao.notice.store.SealingPass;
import cn.zhibao.notice.store.StoreTransactions;
import cn.zhibao.notice.store.SubscriptionStore;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Builds the service from its rooms. */
final class Wiring {

    private static final String SERVICE = "notice-service";
    /** Nobody is called by a document or a webhook within a tenth of a second; gathered, an event costs a fifth. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private static final int CONNECTIONS_PER_HOST = 64;
    private static final int IDLE_SECONDS = 30;

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return Ids.timeOrdered(clock);
    }

    /** Reads its own topic too: documents reach subscribers by the same road as every other event. */
    @Produces
    @Singleton
    Flow flow(NoticeConfig config, Flow.Platform platform, Ids ids) {
        FlowSettings settings = FlowSettings.of(SERVICE, List.of(Topics.NOTICES), Topics.ALL, config.kafka())
                .gathering(GATHER);
        return new Flow(settings, platform, ids);
    }

    @Produces
    @Singleton
    PgPoolCreator pools() {
        return asked -> Pools.of(asked.vertx(), asked.poolOptions(), asked.pgConnectOptionsList());
    }

    @Produces
    @Singleton
    Flow.Platform platform(
            Mutiny.SessionFactory sessions,
            @DataSource("migration") AgroalDataSource database,
            Vertx vertx,
            Clock clock,
            MeterRegistry metrics) {
        return new Flow.Platform(sessions, database, vertx, clock, metrics);
    }

    @Produces
    @Singleton
    Notices notices(Flow flow) {
        return new NoticeStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    PublicListings publicListings(Flow flow) {
        return new PublicListingStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    Replies replies(Flow flow) {
        return new ReplyStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    Divisions divisions() {
        return IssuerFile.divisions();
    }

    @Produces
    @Singleton
    Issuers issuers(Divisions divisions) {
        return IssuerFile.load(divisions);
    }

    @Produces
    @Singleton
    Transactions transactions(Flow flow, Clock clock) {
        return new StoreTransactions(flow.unitOfWork(), flow.journal(), clock);
    }

    @Produces
    @Singleton
    ActOnNotice actOnNotice(Transactions transactions, Clock clock) {
        return new ActOnNotice(transactions, clock);
    }

    @Produces
    @Singleton
    DraftNotices draftNotices(Transactions transactions, Issuers issuers, Clock clock, Ids ids) {
        return new DraftNotices(transactions, issuers, clock, ids::next);
    }

    @Produces
    @Singleton
    Drafts drafts(Flow flow) {
        return new DraftStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    RecordInterview recordInterview(Transactions transactions, Issuers issuers, Clock clock) {
        return new RecordInterview(transactions, issuers, clock);
    }

    @Produces
    @Singleton
    Interviews interviews(Flow flow) {
        return new InterviewStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    Measures measures(Flow flow) {
        return new MeasureStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    ActOnPlan actOnPlan(Flow flow, Clock clock) {
        return new ActOnPlan(new StoreTransactions(flow.unitOfWork(), flow.journal(), clock), clock);
    }

    @Produces
    @Singleton
    Campaigns campaigns(Flow flow) {
        return new CampaignStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    RunCampaigns runCampaigns(Transactions transactions, Divisions divisions, Clock clock, Ids ids) {
        return new RunCampaigns(transactions, divisions, clock, ids::next);
    }

    @Produces
    @Singleton
    FileReturn fileReturn(Transactions transactions, Clock clock) {
        return new FileReturn(transactions, clock);
    }

    @Produces
    @Singleton
    SecretCipher secretCipher(NoticeConfig config) {
        return SecretKeys.cipher(config.secrets());
    }

    @Produces
    @Singleton
    SealingPass sealingPass(Flow flow, SecretCipher cipher) {
        return new SealingPass(flow.unitOfWork(), cipher);
    }

    @Produces
    @Singleton
    Subscriptions subscriptions(Flow flow, SecretCipher cipher) {
        return new SubscriptionStore(flow.unitOfWork(), cipher);
    }

    @Produces
    @Singleton
    DeliveryQueue deliveryQueue(Flow flow, Ids ids, SecretCipher cipher) {
        return new QueueStore(flow.unitOfWork(), ids.next(), cipher);
    }

    @Produces
    @Singleton
    HttpClient webhookClient(Vertx vertx) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_HOST)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setIdleTimeout(IDLE_SECONDS));
    }

    void close(@Disposes HttpClient webhookClient) {
        webhookClient.close();
    }

    @Produces
    @Singleton
    Courier courier(HttpClient client, Addresses addresses, EndpointRules rules, Flow.Platform platform) {
        return new HttpCourier(client, addresses, rules, platform.clock(), platform.metrics());
    }

    @Produces
    @Singleton
    Rounds rounds(DeliveryQueue queue, Courier courier, Flow flow, Flow.Platform platform) {
        DeliverDue deliverDue = new DeliverDue(
                queue,
                courier,
                platform.clock(),
                () -> ThreadLocalRandom.current().nextDouble());
        return new Rounds(deliverDue, queue, platform.vertx(), flow.bridge(), platform.clock());
    }

    @Produces
    @Singleton
    Addresses addresses(Vertx vertx) {
        return new HostLookup(vertx);
    }

    @Produces
    @Singleton
    EndpointRules endpointRules(NoticeConfig config) {
        return new EndpointRules(new AddressGuard(config.webhooks().allowedNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList()));
    }

    @Produces
    @Singleton
    Subscribe subscribe(Subscriptions subscriptions, Addresses addresses, EndpointRules rules, Clock clock, Ids ids) {
        return new Subscribe(
                subscriptions,
                addresses,
                rules,
                EventTypes.all().map(EventTypes::nameOf).collect(Collectors.toUnmodifiableSet()),
                new Subscribe.Making(clock, ids::next, Signature::newSecret));
    }
}
