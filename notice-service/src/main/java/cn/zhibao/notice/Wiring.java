package cn.zhibao.notice;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.notice.app.Addresses;
import cn.zhibao.notice.app.Notices;
import cn.zhibao.notice.app.Subscribe;
import cn.zhibao.notice.app.Subscriptions;
import cn.zhibao.notice.courier.HostLookup;
import cn.zhibao.notice.courier.Signature;
import cn.zhibao.notice.domain.delivery.AddressGuard;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.delivery.Network;
import cn.zhibao.notice.store.NoticeStore;
import cn.zhibao.notice.store.SubscriptionStore;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Builds the service from its rooms. */
final class Wiring {

    private static final String SERVICE = "notice-service";

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
        FlowSettings settings = FlowSettings.of(SERVICE, List.of(Topics.NOTICES), Topics.ALL, config.kafka());
        return new Flow(settings, platform, ids);
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
    Subscriptions subscriptions(Flow flow) {
        return new SubscriptionStore(flow.unitOfWork());
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
