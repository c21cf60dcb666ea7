package cn.zhibao.deploy.bench.relay;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.JavaProcess;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** One PostgreSQL with a database for the relay and one for the peer, and one broker with a topic for each. */
final class RelayServers implements AutoCloseable {

    private static final List<String> JVM = List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    /** Journal rows of 1 KB and their places in the outbox, as services write them; committed when this returns. */
    private static final String BACKLOG = """
        with added as (
            insert into journal (case_id, version, event_id, topic, type, recorded_at, actor, data, prev_hash, hash)
            select uuidv7(), 1, uuidv7(), 'zhibao.hazards', 'cn.zhibao.hazard-found.v1', now(), 'bench',
                   rpad('{"hazard":{"number":"' || n || '","description":"', 1021, md5(cast(n as text))) || '"}}',
                   sha256(''), sha256(cast(cast(n as text) as bytea))
            from generate_series(1, :rows) n
            returning position)
        insert into outbox (position) select position from added\
        """;

    final LocalPostgres postgres;
    final LocalKafka kafka;
    private final Effort effort;

    RelayServers(Effort effort) {
        this.effort = effort;
        postgres = LocalPostgres.temporary().loggingTo(effort.log("relay-postgres"));
        kafka = LocalKafka.temporary().loggingTo(effort.log("relay-kafka"));
        postgres.start();
        kafka.start().createTopics();
        kafka.createTopic(DebeziumProcess.TOPIC, LocalKafka.PARTITIONS);
    }

    /** A database with the tables of the flow. */
    Database database(String name) throws SQLException {
        Database made = postgres.createDatabase(name, "bench-only");
        try (Connection connection = LocalPostgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute("alter role " + name + " replication");
        }
        Flyway.configure()
                .dataSource(made.jdbcUrl(), made.user(), made.password())
                .locations("db/flow")
                .load()
                .migrate();
        return made;
    }

    JavaProcess process(Class<?> main, Database database, Path... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                database.host(),
                Integer.toString(database.port()),
                database.name(),
                database.user(),
                database.password(),
                kafka.bootstrap()));
        for (Path path : more) {
            arguments.add(path.toString());
        }
        return JavaProcess.start(main, JVM, arguments, effort.log("relay-" + main.getSimpleName()));
    }

    /** Commits that many rows that are not published. */
    void backlog(Database database, int rows) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(BACKLOG.replace(":rows", Integer.toString(rows)));
        }
        try (Connection connection = LocalPostgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
