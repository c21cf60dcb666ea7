package cn.zhibao.deploy.bench.filing;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Processes;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * The servers of the section: one PostgreSQL with the service's database and beside it one with the same schema for pgbench,
 * one broker, the service.
 */
final class FilingServers implements AutoCloseable {

    private static final String LIMIT = "hazard_limit";
    private static final int INSPECTORS = 16;
    private static final int BODIES = 500;
    private static final long SEED = 20_261_122;
    private static final Duration DRAINED = Duration.ofMinutes(2);

    final HazardServer service;
    final Wrk wrk;
    final PgBench transactions;
    final PgBench statements;
    final String tables;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Database database;

    FilingServers(Effort effort) throws Exception {
        postgres = LocalPostgres.temporary().loggingTo(effort.log("filing-postgres"));
        kafka = LocalKafka.temporary().loggingTo(effort.log("filing-kafka"));
        postgres.start();
        kafka.start().createTopics();
        database = postgres.createDatabase("hazard", "bench-only");
        TokenMint mint = new TokenMint();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < INSPECTORS; i++) {
            tokens.add(mint.inspector("inspector-" + i, "370000"));
        }
        List<String> bodies = Filings.hazards(BODIES, SEED);
        service = new HazardServer(database, kafka.bootstrap(), mint.publicKey(), effort.log("filing-hazard-service"));
        service.start();
        SameRows rows = sample(tokens.getFirst(), bodies.getFirst());
        tables = rows.tables();
        service.stop(); // a database in use is no template
        Database limit = copy();
        service.start();
        wrk = new Wrk(service.address(), effort.target().resolve("wrk"), bodies, tokens);
        transactions = new PgBench(limit, effort.target().resolve("filing-transaction.sql"), rows.transaction());
        statements = new PgBench(limit, effort.target().resolve("filing-statement.sql"), rows.statement());
    }

    private SameRows sample(String token, String body) throws SQLException, IOException, InterruptedException {
        try (Connection connection = LocalPostgres.connect(database)) {
            Map<String, Long> before = SameRows.counts(connection);
            UUID id = service.file(token, body.replace(Filings.SERIAL, "sample"));
            return SameRows.of(connection, before, id);
        }
    }

    private Database copy() throws SQLException {
        try (Connection connection = LocalPostgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database " + LIMIT + " template " + database.name() + " owner " + database.user());
        }
        Database limit = new Database(database.host(), database.port(), LIMIT, database.user(), database.password());
        try (Connection connection = LocalPostgres.connect(limit);
                var statement = connection.createStatement()) {
            statement.execute(SameRows.preparation());
        }
        return limit;
    }

    /** Waits until all that was filed is published, and has PostgreSQL write down what it holds back. */
    void settle() throws SQLException {
        long end = System.nanoTime() + DRAINED.toNanos();
        while (number("select count(*) from outbox") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the outbox is not empty after " + DRAINED);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        try (Connection connection = LocalPostgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    long hazards() throws SQLException {
        return number("select count(*) from hazard");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** CPU seconds used so far. */
    Cpu cpu() {
        return new Cpu(
                Processes.cpuSeconds(service.pid()),
                Processes.cpuSeconds(postgres.pid()),
                Processes.cpuSeconds(kafka.pid()));
    }

    /** CPU seconds by server. */
    record Cpu(double service, double postgres, double kafka) {

        /** Cores kept busy since then. */
        Cpu since(Cpu earlier, double seconds) {
            return new Cpu(
                    (service - earlier.service) / seconds,
                    (postgres - earlier.postgres) / seconds,
                    (kafka - earlier.kafka) / seconds);
        }
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        postgres.close();
    }
}
