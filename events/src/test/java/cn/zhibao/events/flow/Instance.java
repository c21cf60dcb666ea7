package cn.zhibao.events.flow;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.vertx.VertxInstance;
import org.hibernate.reactive.vertx.impl.ProvidedVertxInstance;

/** One process of a service, as far as the flow is concerned; reads the topic it owns itself. */
final class Instance implements AutoCloseable {

    /** Connections for units of work. */
    static final int POOL = 8;

    final Scene scene;
    final Flow flow;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Ids ids;
    final AtomicInteger connections = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Vertx vertx = Vertx.vertx();
    private final Mutiny.SessionFactory sessions;
    private Reaction reaction = each(this::leavesAnEffect);
    private OnTimer handler = this::leavesAnEffect;

    Instance(Scene scene, UnaryOperator<FlowSettings> change, Function<FlowSettings, Duration> limit) {
        this.scene = scene;
        this.ids = Ids.timeOrdered(scene.clock);
        FlowSettings settings = change.apply(FlowSettings.of(
                Scene.SERVICE,
                List.of(Topics.HAZARDS),
                List.of(Topics.HAZARDS),
                scene.servers().kafka().bootstrap()));
        this.sessions = sessionFactory(scene.database(), limit.apply(settings), vertx);
        this.flow = new Flow(
                settings, new Flow.Platform(sessions, dataSource(scene.database()), vertx, scene.clock, metrics), ids);
    }

    private static Mutiny.SessionFactory sessionFactory(Database database, Duration limit, Vertx vertx) {
        // Only with the login in the address does the client take what else is there for settings of the connection.
        String address = "%s?user=%s&password=%s&transaction_timeout=%d"
                .formatted(database.reactiveUrl(), database.user(), database.password(), limit.toMillis());
        var registry = new ReactiveServiceRegistryBuilder()
                .addService(VertxInstance.class, new ProvidedVertxInstance(vertx))
                .applySettings(Map.of(
                        "jakarta.persistence.jdbc.url",
                        address,
                        "hibernate.connection.pool_size",
                        Integer.toString(POOL)))
                .build();
        return new Configuration().buildSessionFactory(registry).unwrap(Mutiny.SessionFactory.class);
    }

    /** Connections as the relay opens them. */
    DataSource dataSource() {
        return dataSource(scene.database());
    }

    private DataSource dataSource(Database database) {
        return (DataSource) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getConnection" -> {
                        connections.incrementAndGet();
                        yield LocalPostgres.connect(database);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    Instance reactingWith(OnEvent other) {
        return reactingToAllWith(each(other));
    }

    Instance reactingToAllWith(Reaction other) {
        reaction = other;
        return this;
    }

    Instance handlingTimersWith(OnTimer other) {
        handler = other;
        return this;
    }

    Instance start() {
        flow.start(
                (session, events) -> reaction.on(session, events),
                (session, timers, now) -> InOrder.each(timers, timer -> handler.on(session, timer, now)));
        return this;
    }

    private static Reaction each(OnEvent one) {
        return (session, events) -> InOrder.each(events, received -> one.on(session, received));
    }

    <T> T inTransaction(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return flow.bridge().await(() -> flow.unitOfWork().run(work));
    }

    <T> T reads(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return flow.bridge().await(() -> flow.unitOfWork().read(work));
    }

    List<JournalRow> tells(Event... events) {
        List<Entry> entries = Arrays.stream(events)
                .map(event -> new Entry(event, "tester", null, null))
                .toList();
        return inTransaction(session -> flow.journal().append(session, entries));
    }

    /** Of a case of its own. */
    Timer timer(Lane lane, Instant dueAt) {
        UUID caseId = ids.next();
        return new Timer(ids.next(), lane, dueAt, caseId, "ladder-step-due", "{\"step\":2}");
    }

    void sets(Timer... timers) {
        inTransaction(session -> flow.timers().schedule(session, List.of(timers)));
    }

    Uni<Void> leavesAnEffect(Mutiny.StatelessSession session, Received received) {
        return effect(session, received.caseId(), received.type(), received.sequence());
    }

    Uni<Void> leavesAnEffect(Mutiny.StatelessSession session, Timer timer, Instant now) {
        return effect(session, timer.caseId(), timer.kind(), timer.lane().code());
    }

    static Uni<Void> effect(Mutiny.StatelessSession session, UUID caseId, String what, long sequence) {
        return session.createNativeQuery(
                        "insert into effect (case_id, what, sequence) values (cast(:case as uuid), :what, :sequence)")
                .setParameter("case", caseId.toString())
                .setParameter("what", what)
                .setParameter("sequence", sequence)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A reaction that takes events one by one. */
    interface OnEvent {
        Uni<Void> on(Mutiny.StatelessSession session, Received received);
    }

    /** A handler that takes timers one by one. */
    interface OnTimer {
        Uni<Void> on(Mutiny.StatelessSession session, Timer timer, Instant now);
    }

    double count(String meter, String... tags) {
        return metrics.get(meter).tags(tags).counter().count();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        flow.close();
        sessions.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
