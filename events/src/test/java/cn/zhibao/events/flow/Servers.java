package cn.zhibao.events.flow;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.wire.Topics;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.flywaydb.core.Flyway;

/** One PostgreSQL and one Kafka for all tests of a run; every test gets a database and topics without a past. */
record Servers(LocalPostgres postgres, LocalKafka kafka) implements AutoCloseable {

    /** Held here, because the logging library forgets a logger that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    static Servers start() {
        QUIET.setLevel(Level.SEVERE);
        return new Servers(
                LocalPostgres.temporary().start(), LocalKafka.temporary().start());
    }

    Database freshDatabase() {
        Database database = postgres.createDatabase("events_" + DATABASES.incrementAndGet(), "test-only");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("db/flow", "db/testing")
                .load()
                .migrate();
        return database;
    }

    void emptyTopics(String service) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            Set<String> ours = new HashSet<>(Stream.concat(
                            Topics.ALL.stream(), Topics.ALL.stream().map(topic -> Topics.deadLetters(topic, service)))
                    .toList());
            ours.retainAll(admin.listTopics().names().get());
            admin.deleteTopics(ours).all().get();
        }
    }

    /** As a standby that is not promoted yet: it answers, and takes no writes. */
    void readOnly(boolean readOnly) {
        try (var connection = LocalPostgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute("alter system set default_transaction_read_only = " + (readOnly ? "on" : "off"));
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
