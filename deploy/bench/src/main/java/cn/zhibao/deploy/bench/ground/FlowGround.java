package cn.zhibao.deploy.bench.ground;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.events.flow.Flow;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.vertx.VertxInstance;
import org.hibernate.reactive.vertx.impl.ProvidedVertxInstance;
import org.postgresql.ds.PGSimpleDataSource;

/** Sessions, connections and threads for one flow after another; lives as long as its process. */
public final class FlowGround {

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Vertx vertx = Vertx.vertx();
    private final Mutiny.SessionFactory sessions;

    public FlowGround(Database login) {
        database.setURL(login.jdbcUrl());
        database.setUser(login.user());
        database.setPassword(login.password());
        var registry = new ReactiveServiceRegistryBuilder()
                .addService(VertxInstance.class, new ProvidedVertxInstance(vertx))
                .applySettings(Map.of(
                        "jakarta.persistence.jdbc.url", login.reactiveUrl(),
                        "jakarta.persistence.jdbc.user", login.user(),
                        "jakarta.persistence.jdbc.password", login.password(),
                        "hibernate.connection.pool_size", "8"))
                .build();
        sessions = new Configuration().buildSessionFactory(registry).unwrap(Mutiny.SessionFactory.class);
    }

    /** For one flow; its figures are nobody else's. */
    public Flow.Platform platform() {
        return new Flow.Platform(sessions, database, vertx, Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
