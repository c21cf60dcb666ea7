package cn.zhibao.deploy.bench.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fills the ledger of a service that is not running, on the server itself: each case with all rows that the service would have
 * written for it, but as if every event were published by now and every timer in the past had fired. The loaded rows stay
 * outside of the Merkle log, which begins after them, and the files that evidence would be are left out.
 */
final class Loader {

    /** As many cases make one batch: small enough to stay in the server's memory. */
    private static final int BATCH = 10_000;

    /** Numbers of cases are taken in blocks of so many. */
    private static final int NUMBERS = 1_000;

    private static final int HAZARDS_PER_ACCIDENT = 50;
    private static final int HAZARDS_PER_TIP = 20;
    private static final Path REGIONS = Path.of("hazard-service", "src", "main", "resources", "data", "regions.csv");

    private static final int AT_ONCE = 2;

    private final Database database;
    private final Effort effort;

    /** A loader that comes as the superuser. */
    Loader(Database database, Effort effort) {
        this.database = database;
        this.effort = effort;
    }

    /** The codes of all counties of a province in the table of the service; works in the folder of the project. */
    static List<String> counties(String province) throws IOException {
        try (var lines = Files.lines(REGIONS)) {
            return lines.map(line -> line.split(",", 2)[0])
                    .filter(code -> code.matches(province + "\\d{4}") && !code.endsWith("00"))
                    .toList();
        }
    }

    /** How many hazards are there already, none before the first load; what was left half loaded can only be thrown away. */
    int loaded() throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                Statement statement = connection.createStatement()) {
            if (!is(statement, "to_regnamespace('bench')")) {
                return 0;
            }
            if (!is(statement, "to_regclass('bench.loaded')")) {
                throw new IllegalStateException("the kept ledger was not loaded to its end: remove its folder");
            }
            try (var found = statement.executeQuery("select hazards from bench.loaded")) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static boolean is(Statement statement, String named) throws SQLException {
        try (var found = statement.executeQuery("select " + named + " is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** Loads so many hazards, with accidents, tips and signals as there would be beside them. */
    void load(List<String> counties, int hazards) throws Exception {
        try (Connection connection = connection()) {
            prepare(connection, counties, hazards);
        }
        load("hazards", hazards);
        load("accidents", hazards / HAZARDS_PER_ACCIDENT);
        load("tips", hazards / HAZARDS_PER_TIP);
        load("signals", hazards / HAZARDS_PER_TIP);
        effort.say("keys of what was sent, statistics of the planner");
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table submission add primary key (key_id)");
            statement.execute("""
                do $$ declare word record; begin
                    for word in select * from bench.words loop execute word.definition; end loop;
                end $$""");
            statement.execute("update ledger_log set floor = (select max(position) from journal)");
            statement.execute("select setval('case_number', " + (hazards / NUMBERS + 1) * NUMBERS + ")");
            statement.execute("vacuum analyze hazard, accident, case_words, tip, tip_step, signal, timer");
            statement.execute("analyze");
            statement.execute("create table bench.loaded as select " + hazards + " as hazards");
            statement.execute("checkpoint");
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = LocalPostgres.connect(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '128MB'; set maintenance_work_mem = '512MB'; set jit = off");
            statement.execute("create temporary table head (n integer, version integer, hash bytea)");
        }
        return connection;
    }

    private static void prepare(Connection connection, List<String> counties, int hazards)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema bench; create table bench.county (county integer, code text)");
            try (PreparedStatement insert = connection.prepareStatement("insert into bench.county values (?, ?)")) {
                for (int i = 0; i < counties.size(); i++) {
                    insert.setInt(1, i);
                    insert.setString(2, counties.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute(script("pools", 1, hazards, hazards));
            statement.execute("alter table submission drop constraint submission_pkey");
            withoutWords(statement);
        }
    }

    /** An index of words is made from the whole table in a fraction of the time that it takes row by row. */
    private static void withoutWords(Statement statement) throws SQLException {
        statement.execute("""
                create table bench.words as
                select indexname as name, indexdef as definition from pg_indexes
                where schemaname = 'public' and tablename = 'case_words' and indexdef like '%USING gin%';
                do $$ declare word record; begin
                    for word in select * from bench.words loop execute 'drop index ' || word.name; end loop;
                end $$""");
    }

    /** Several batches at once: their rows mix in the journal, as those of cases that live at the same time do. */
    private void load(String kind, int cases) throws Exception {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger(1);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> batches = Collections.nCopies(AT_ONCE, () -> {
                try (Connection connection = connection();
                        Statement statement = connection.createStatement()) {
                    for (int first = next.getAndAdd(BATCH); first <= cases; first = next.getAndAdd(BATCH)) {
                        int last = Math.min(cases, first + BATCH - 1);
                        statement.execute(script(kind, first, last, cases));
                        double seconds = (System.nanoTime() - start) / 1e9;
                        effort.say(String.format(Locale.ROOT, "%,d of %,d %s, %.0f s", last, cases, kind, seconds));
                    }
                }
                return null;
            });
            for (Future<Void> batch : threads.invokeAll(batches)) {
                batch.get();
            }
        }
    }

    private static String script(String name, int first, int last, int cases) throws IOException {
        try (InputStream text = Objects.requireNonNull(Loader.class.getResourceAsStream(name + ".sql"))) {
            return new String(text.readAllBytes(), UTF_8)
                    .replace(":first", Integer.toString(first))
                    .replace(":last", Integer.toString(last))
                    .replace(":cases", Integer.toString(cases));
        }
    }
}
