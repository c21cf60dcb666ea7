package cn.zhibao.deploy.bench.ledger;

import cn.zhibao.deploy.bench.filing.HazardServer;
import cn.zhibao.deploy.bench.filing.TokenMint;
import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The servers of the section: PostgreSQL with a full ledger, a broker, the service. */
final class LedgerServers implements AutoCloseable {

    static final String PROVINCE = "370000";

    /** What a server that has run for weeks has in its memory: states, words and their indexes, but no journal. */
    private static final String WARM = """
            select sum(pg_prewarm(oid)) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
              and relname ~ '^(hazard|accident|case_words|tip|signal)'""";

    private static final long MEGABYTE = 1 << 20;
    private static final String PASSWORD = "bench-only";

    final HazardServer service;
    final TokenMint mint = new TokenMint();
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    final Database database;

    LedgerServers(Effort effort) throws Exception {
        postgres = (effort.kept() == null ? LocalPostgres.temporary() : LocalPostgres.in(effort.kept(), 0, PASSWORD))
                .loggingTo(effort.log("ledger-postgres"))
                .caching(cache());
        kafka = LocalKafka.temporary().loggingTo(effort.log("ledger-kafka"));
        postgres.start();
        kafka.start().createTopics();
        database = postgres.createDatabase("hazard", PASSWORD);
        service = new HazardServer(database, kafka.bootstrap(), mint.publicKey(), effort.log("ledger-hazard-service"));
        service.start().stop(); // makes the tables
    }

    /** As PostgreSQL's own manual has it for a server of its own: a quarter of the memory of the machine. */
    private static String cache() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getTotalMemorySize() / 4 / MEGABYTE + "MB";
    }

    /** Loads the ledger, unless it was kept, and starts the service on it; the seconds that took, next to none for a kept one. */
    double fill(Effort effort) throws Exception {
        long start = System.nanoTime();
        Loader loader = new Loader(superuser(), effort);
        int loaded = loader.loaded();
        if (loaded == 0) {
            loader.load(Loader.counties(PROVINCE.substring(0, 2)), effort.hazards());
        } else if (loaded != effort.hazards()) {
            throw new IllegalStateException("the kept ledger has " + loaded + " hazards: ask for --hazards=" + loaded
                    + ", or remove its folder");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        service.start();
        warm();
        return seconds;
    }

    private void warm() throws SQLException {
        try (Connection connection = LocalPostgres.connect(superuser());
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_prewarm");
            statement.execute(WARM);
        }
    }

    /** The way into the service's database for somebody who may also write down what the server holds back. */
    private Database superuser() {
        Database any = postgres.superuser();
        return new Database(any.host(), any.port(), database.name(), any.user(), any.password());
    }

    /** The first column of what a query finds. */
    List<String> strings(String query) throws SQLException {
        try (Connection connection = LocalPostgres.connect(superuser());
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        postgres.close();
    }
}
