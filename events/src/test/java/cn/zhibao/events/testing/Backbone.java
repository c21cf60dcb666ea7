package cn.zhibao.events.testing;

import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server, a Kafka broker and a token key of its own for one {@code @QuarkusTest} application, told to it
 * through the same names as in production. The database server's time zone is not UTC.
 */
public final class Backbone implements QuarkusTestResourceLifecycleManager {

    private static @Nullable LocalKafka kafka;
    private static @Nullable LocalPostgres postgres;

    private String database = "service";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
    }

    /** The broker of the running application. */
    public static LocalKafka kafka() {
        return started(kafka);
    }

    /** The database server of the running application. */
    public static LocalPostgres postgres() {
        return started(postgres);
    }

    @Override
    public Map<String, String> start() {
        LocalPostgres startedPostgres = LocalPostgres.temporary().start();
        LocalKafka startedKafka = LocalKafka.temporary().start();
        postgres = startedPostgres;
        kafka = startedKafka;
        var owner = startedPostgres.createDatabase(database, "test-only");
        Map<String, String> config = new HashMap<>();
        config.put("ZHIBAO_DB_HOST", startedPostgres.host());
        config.put("ZHIBAO_DB_PORT", Integer.toString(startedPostgres.port()));
        config.put("ZHIBAO_DB_NAME", owner.name());
        config.put("ZHIBAO_DB_USER", owner.user());
        config.put("ZHIBAO_DB_PASSWORD", owner.password());
        config.put("ZHIBAO_KAFKA", startedKafka.bootstrap());
        config.put("ZHIBAO_HTTP_PORT", "0");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        return config;
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    private static <T> T started(@Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("annotate the test with @QuarkusTestResource(Backbone.class)");
        }
        return server;
    }
}
