package cn.zhibao.notice;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.notice.app.Addresses;
import cn.zhibao.notice.app.DeliverDue;
import cn.zhibao.notice.app.IssueSupervisionOrder;
import cn.zhibao.notice.courier.HttpCourier;
import cn.zhibao.notice.courier.Rounds;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.paper.SupervisionOrders;
import cn.zhibao.notice.store.QueueStore;
import cn.zhibao.notice.store.StoreTransaction;
import cn.zhibao.notice.stream.Reactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** Starts what works by itself, reading Kafka and delivering, and ends it in the opposite order. */
@Singleton
final class Start {

    private static final int CONNECTIONS_PER_HOST = 64;
    private static final int IDLE_SECONDS = 30;

    private final Flow flow;
    private final Flow.Platform platform;
    private final NoticeConfig config;
    private final HttpClient client;
    private final Rounds rounds;

    Start(Flow flow, Flow.Platform platform, NoticeConfig config, Addresses addresses, EndpointRules rules) {
        this.flow = flow;
        this.platform = platform;
        this.config = config;
        this.client = platform.vertx()
                .createHttpClient(new HttpClientOptions()
                        .setMaxPoolSize(CONNECTIONS_PER_HOST)
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setIdleTimeout(IDLE_SECONDS));
        QueueStore queue = new QueueStore(
                flow.unitOfWork(), Ids.timeOrdered(platform.clock()).next());
        HttpCourier courier = new HttpCourier(client, addresses, rules, platform.clock(), platform.metrics());
        DeliverDue deliverDue = new DeliverDue(
                queue,
                courier,
                platform.clock(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.rounds = new Rounds(deliverDue, queue, platform.vertx(), flow.bridge(), platform.clock());
    }

    void begin(@Observes StartupEvent event) {
        SupervisionOrders orders = new SupervisionOrders(IssuerFile.load());
        Reactions reactions = new Reactions(new IssueSupervisionOrder(orders, platform.clock()), platform.metrics());
        flow.start(
                (session, received) ->
                        reactions.on(new StoreTransaction(session, flow.journal(), platform.clock()), received),
                (session, timer, now) -> Uni.createFrom().voidItem());
        rounds.start(config.webhooks().interval(), platform.metrics());
    }

    void end(@Observes ShutdownEvent event) {
        rounds.close();
        flow.close();
        client.close();
    }
}
