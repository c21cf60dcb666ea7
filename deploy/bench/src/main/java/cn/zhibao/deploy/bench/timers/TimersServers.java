package cn.zhibao.deploy.bench.timers;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.JavaProcess;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** One PostgreSQL with a database for each contestant, and a broker for what the flow tells. */
final class TimersServers implements AutoCloseable {

    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final String TASKS = """
            create table scheduled_tasks (
                task_name text not null,
                task_instance text not null,
                task_data bytea,
                execution_time timestamptz,
                picked boolean not null,
                picked_by text,
                last_success timestamptz,
                last_failure timestamptz,
                consecutive_failures int,
                last_heartbeat timestamptz,
                version bigint not null,
                priority smallint,
                state text,
                primary key (task_name, task_instance));
            create index on scheduled_tasks (execution_time);
            create index on scheduled_tasks (last_heartbeat)""";

    private static final String CLAIM = """
            update claim set taken = true where id in (
                select id from claim where not taken and due_at <= now() order by due_at limit 500
                for update skip locked)""";

    final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Effort effort;

    TimersServers(Effort effort) {
        this.effort = effort;
        postgres = LocalPostgres.temporary().loggingTo(effort.log("timers-postgres"));
        kafka = LocalKafka.temporary().loggingTo(effort.log("timers-kafka"));
        postgres.start();
        kafka.start().createTopics();
    }

    Database flowDatabase() {
        Database made = postgres.createDatabase("flow", "bench-only");
        Flyway.configure()
                .dataSource(made.jdbcUrl(), made.user(), made.password())
                .locations("db/flow")
                .load()
                .migrate();
        return made;
    }

    Database peerDatabase() throws SQLException {
        Database made = postgres.createDatabase("peer", "bench-only");
        run(made, TASKS);
        return made;
    }

    /** A flow whose timers wait until these topics are heard. */
    JavaProcess flow(Database database, String... topics) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                database.host(),
                Integer.toString(database.port()),
                database.name(),
                database.user(),
                database.password(),
                kafka.bootstrap()));
        arguments.addAll(List.of(topics));
        return JavaProcess.start(FlowTimersProcess.class, JVM, arguments, effort.log("timers-flow"));
    }

    JavaProcess peer(Database database) throws IOException {
        List<String> arguments = List.of(database.jdbcUrl(), database.user(), database.password());
        return JavaProcess.start(DbSchedulerProcess.class, JVM, arguments, effort.log("timers-peer"));
    }

    /** Timers of that lane, each of a case of its own; {@code due} is said in SQL. */
    void fillTimers(Database database, int count, int lane, String due) throws SQLException {
        run(database, """
                insert into timer (timer_id, lane, due_at, case_id, kind, payload)
                select uuidv4(), %d, %s, uuidv4(), 'case-due', '' from generate_series(1, %d);
                analyze timer""".formatted(lane, due, count));
    }

    void fillTasks(Database database, int count, String due) throws SQLException {
        run(database, """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select '%s', uuidv4(), %s, false, 1 from generate_series(1, %d);
                analyze scheduled_tasks""".formatted(DbSchedulerProcess.TASK, due, count));
    }

    /** How long it takes to mark so many due rows as taken, 500 at a time, and nothing else. */
    double claimSeconds(int count) throws SQLException {
        Database made = postgres.createDatabase("claim", "bench-only");
        run(made, """
                create table claim (id uuid primary key, due_at timestamptz not null, taken boolean not null);
                insert into claim select uuidv4(), now() - interval '1 second' * random(), false
                from generate_series(1, %d);
                create index on claim (due_at) where not taken;
                analyze claim""".formatted(count));
        try (Connection connection = LocalPostgres.connect(made);
                var claim = connection.prepareStatement(CLAIM)) {
            long began = System.nanoTime();
            for (int taken = claim.executeUpdate(); taken > 0; taken = claim.executeUpdate()) {
                // until nothing is left
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
