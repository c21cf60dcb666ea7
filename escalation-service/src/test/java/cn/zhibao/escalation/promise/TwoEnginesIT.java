package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.JavaServer;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.deploy.local.Ports;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Backtest;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.Topic;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two engines share the work and either is killed again and again: no decision is lost, none is made twice, those of a case
 * keep their order, and the recorded history decides the same. {@code -Dkill.seconds} says for how long; to compare
 * what is told in minutes takes {@code -Dit.heap=3g}, as {@code deploy/endurance} runs it.
 */
class TwoEnginesIT {

    private static final Duration KILLING = Duration.ofSeconds(Integer.getInteger("kill.seconds", 20));
    private static final Duration DIRECT_REPORT = Duration.ofMinutes(30);

    private static final int SERIES = 4;
    private static final int OF_A_TYPE = 3;

    /** Between the other decisions about a case, one about its series has its place in time alone. */
    private static final Predicate<String> IN_THE_SERIES = isBy("DET-CLUSTER");

    private static final Predicate<String> OF_ONE_TYPE = isBy("DET-CLUSTER-TYPE");

    /** So has one about the points of the unit. */
    private static final Predicate<String> OF_THE_UNIT = isBy("DET-CONDITIONS");

    private static final List<Predicate<String>> LANES = List.of(
            IN_THE_SERIES,
            OF_ONE_TYPE,
            OF_THE_UNIT,
            IN_THE_SERIES.or(OF_ONE_TYPE).or(OF_THE_UNIT).negate());

    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Duration BETWEEN_CASES = Duration.ofMillis(50);
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final List<String> JVM =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private final Random random = new Random(11);
    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final LocalKafka kafka = LocalKafka.temporary();
    private final List<JavaServer> engines = new ArrayList<>();
    private Database database;

    @BeforeEach
    void open() {
        postgres.start();
        kafka.start();
        kafka.createTopics();
        database = postgres.createDatabase("escalation", "test-only");
        IntStream.of(1, 2).forEach(this::startEngine);
    }

    @AfterEach
    void close() {
        RestAssured.reset();
        engines.forEach(JavaServer::close);
        kafka.close();
        postgres.close();
    }

    @Test
    void nothing_is_lost_doubled_or_out_of_order_when_either_of_two_is_killed()
            throws InterruptedException, SQLException {
        try (World world = new World(Clock.systemUTC(), kafka.bootstrap())) {
            // given
            Instant end = Instant.now().plus(KILLING);
            Thread reports = Thread.ofPlatform().start(() -> report(world, end));
            // when
            int kills = 0;
            while (Instant.now().isBefore(end)) {
                JavaServer victim = engines.get(random.nextInt(engines.size()));
                victim.kill();
                kills++;
                victim.start();
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2_000)).toNanos());
            }
            reports.join();
            Instant settled = settle(world.told());
            // then
            Map<UUID, List<Received>> live = toldByCase();
            Map<UUID, List<String>> again = backtest(settled);
            System.out.printf(
                    "killed %d times in %d s: %d cases, %d decisions%n",
                    kills,
                    KILLING.toSeconds(),
                    live.size(),
                    live.values().stream().mapToInt(List::size).sum());
            assertThat(kills).isGreaterThan(2);
            assertThat(live.keySet()).isEqualTo(again.keySet());
            again.forEach((caseId, all) -> {
                List<Received> everything = live.getOrDefault(caseId, List.of());
                assertThat(everything)
                        .extracting(Received::sequence)
                        .isEqualTo(IntStream.rangeClosed(1, everything.size())
                                .mapToObj(Long::valueOf)
                                .toList());
                for (Predicate<String> which : LANES) {
                    List<String> decisions = all.stream().filter(which).toList();
                    List<Received> told = everything.stream()
                            .filter(each -> which.test(line(each)))
                            .toList();
                    assertThat(told.stream().limit(decisions.size()).map(TwoEnginesIT::line))
                            .isEqualTo(decisions);
                    assertThat(told.stream().skip(decisions.size()))
                            .allSatisfy(later -> assertThat(later.time()).isAfter(settled));
                }
            });
            assertThat(again.values())
                    .filteredOn(all -> all.stream().anyMatch(OF_THE_UNIT))
                    .as("the one that made the points too many")
                    .hasSize(1);
            assertThat(again.values())
                    .filteredOn(all -> all.stream().noneMatch(IN_THE_SERIES))
                    .as("what came before there was a series")
                    .hasSize(SERIES - 1);
            assertThat(again.values())
                    .filteredOn(all -> all.stream().noneMatch(OF_ONE_TYPE))
                    .as("what came before there were enough of one type")
                    .hasSize(OF_A_TYPE - 1);
        }
    }

    private static Predicate<String> isBy(String rule) {
        return line -> line.contains("\"rule\":\"" + rule + "\"");
    }

    private void startEngine(int number) {
        int port = Ports.free();
        Map<String, String> environment = Map.of(
                "ZHIBAO_HTTP_PORT",
                String.valueOf(port),
                "ZHIBAO_KAFKA",
                kafka.bootstrap(),
                "ZHIBAO_DB_HOST",
                database.host(),
                "ZHIBAO_DB_PORT",
                String.valueOf(database.port()),
                "ZHIBAO_DB_NAME",
                database.name(),
                "ZHIBAO_DB_USER",
                database.user(),
                "ZHIBAO_DB_PASSWORD",
                database.password(),
                "QUARKUS_OIDC_PUBLIC_KEY",
                Tokens.publicKey());
        Path log = Path.of("target/two-engines-" + number + ".log");
        engines.add(new JavaServer("engine-" + number, JAR, JVM, environment, port, log).start());
        RestAssured.port = port;
    }

    /**
     * Deaths whose first calls were due before they could be heard of, and whose limit passes while engines die. Each becomes
     * three deaths before that, and so another grade: what says so often lies unread when the limit passes. As after an outage
     * they come half an hour late and in the order of their records, and all of them are one series.
     */
    private void report(World world, Instant end) {
        Queue<Growth> growing = new PriorityQueue<>(Comparator.comparing(Growth::at));
        Instant at = now().minus(DIRECT_REPORT);
        for (Instant now = now(); now.isBefore(end); now = now()) {
            at = after(at, now);
            int left = (int) Duration.between(now, at.plus(DIRECT_REPORT)).toMillis();
            var accident =
                    new Samples.Accident(UUID.randomUUID(), Samples.ZICHUAN, new Casualties(1, 0, 0, 0, 0), at, at, at);
            world.tellsRecordedAt(at, 1, new AccidentReported(accident.facts(), List.of()));
            growing.add(new Growth(now.plusMillis(random.nextInt(left - 1_000)), accident));
            while (!growing.isEmpty() && growing.element().at().isBefore(now())) {
                grows(world, growing.remove().accident());
            }
            LockSupport.parkNanos(BETWEEN_CASES.toNanos());
        }
        growing.forEach(later -> grows(world, later.accident()));
    }

    /** Nearer and nearer to the limit, and before it is too near further away again. */
    private Instant after(Instant last, Instant now) {
        Instant next = last.plusMillis(1 + random.nextInt(50));
        Instant soonest = now.minus(DIRECT_REPORT).plusMillis(2_000);
        return next.isAfter(soonest) ? next : soonest.plusMillis(random.nextInt(8_000));
    }

    /** When it will be known how many died. */
    private record Growth(Instant at, Samples.Accident accident) {}

    private static void grows(World world, Samples.Accident accident) {
        Instant now = now();
        var then = accident.deaths(3).facts();
        world.tellsRecordedAt(now, 2, new AccidentSupplemented(then, List.of("casualties"), now, null, null));
        world.tellsRecordedAt(now, 3, new AccidentRegraded(then, Grade.ORDINARY, Grade.LARGER));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Until when every fact was handled, every timer has rung that was due, and everything was told. */
    private Instant settle(long facts) {
        await().atMost(CALM)
                .untilAsserted(() -> assertThat(number("select coalesce(sum(next_offset), 0) from inbox_position"))
                        .isEqualTo(facts));
        Instant settled = Instant.now();
        await().atMost(CALM).untilAsserted(() -> {
            assertThat(number("select count(*) from timer where due_at <= '" + settled + "'"))
                    .isZero();
            assertThat(number("select count(*) from outbox")).isZero();
        });
        return settled;
    }

    private long number(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** In the order of the topic; a record that the relay of a killed engine had sent already counts once. */
    private Map<UUID, List<Received>> toldByCase() {
        Map<UUID, List<Received>> byCase = new TreeMap<>();
        Set<UUID> seen = new LinkedHashSet<>();
        for (Received each : new Topic(kafka.bootstrap()).escalations()) {
            if (seen.add(each.eventId())) {
                byCase.computeIfAbsent(each.caseId(), _ -> new ArrayList<>()).add(each);
            }
        }
        return byCase;
    }

    private static Map<UUID, List<String>> backtest(Instant until) {
        Map<UUID, List<String>> byCase = new TreeMap<>();
        Backtest.ofHistory(Desk.of("000000"), Map.of("to", until.toString()))
                .decisions()
                .forEach(line -> byCase.computeIfAbsent(
                                UUID.fromString(
                                        line.get("data").findValue("caseId").textValue()),
                                _ -> new ArrayList<>())
                        .add(line.get("event").textValue() + " " + line.get("data")));
        return byCase;
    }

    private static String line(Received told) {
        return EventTypes.nameOf(told.type()) + " " + Lines.tree(EventJson.write(told.event()));
    }
}
