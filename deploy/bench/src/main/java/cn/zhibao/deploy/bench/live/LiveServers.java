package cn.zhibao.deploy.bench.live;

import cn.zhibao.deploy.bench.filing.TokenMint;
import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Processes;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.JavaServer;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.deploy.local.Ports;
import cn.zhibao.events.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One PostgreSQL, one broker, instances of the packaged escalation-service, and who looks how far they have come. */
final class LiveServers implements AutoCloseable {

    private static final Path JAR = Path.of("escalation-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final List<String> JVM = List.of(
            "-Xmx192m",
            "-Xms48m",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final LocalKafka kafka;
    final List<JavaServer> engines = new ArrayList<>();
    private final Effort effort;
    private final LocalPostgres postgres;
    private final Database database;
    private final Connection look;
    private final KafkaConsumer<byte[], byte[]> ends;
    private final List<TopicPartition> partitions;
    private final String publicKey = new TokenMint().publicKey();

    LiveServers(Effort effort) throws GeneralSecurityException, SQLException {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(
                    JAR + " is missing: ./mvnw -q -pl escalation-service -am package -DskipTests");
        }
        this.effort = effort;
        postgres = LocalPostgres.temporary().loggingTo(effort.log("live-postgres"));
        kafka = LocalKafka.temporary().loggingTo(effort.log("live-kafka"));
        postgres.start();
        kafka.start().createTopics();
        database = postgres.createDatabase("escalation", "bench-only");
        look = LocalPostgres.connect(database);
        ends = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = Stream.of(Topics.HAZARDS, Topics.ACCIDENTS)
                .flatMap(topic -> ends.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** One more instance; returns when it is ready. */
    JavaServer engine() {
        int number = engines.size() + 1;
        int port = Ports.free();
        Map<String, String> environment = Map.of(
                "ZHIBAO_HTTP_PORT",
                Integer.toString(port),
                "ZHIBAO_KAFKA",
                kafka.bootstrap(),
                "ZHIBAO_DB_HOST",
                database.host(),
                "ZHIBAO_DB_PORT",
                Integer.toString(database.port()),
                "ZHIBAO_DB_NAME",
                database.name(),
                "ZHIBAO_DB_USER",
                database.user(),
                "ZHIBAO_DB_PASSWORD",
                database.password(),
                "QUARKUS_OIDC_PUBLIC_KEY",
                publicKey);
        JavaServer engine =
                new JavaServer("engine-" + number, JAR, JVM, environment, port, effort.log("live-engine-" + number));
        engines.add(engine);
        return engine.start();
    }

    /** How far the topics of facts are now. */
    Map<TopicPartition, Long> ends() {
        return ends.endOffsets(partitions);
    }

    /** Decisions on Kafka. */
    long told() {
        return ends
                .endOffsets(ends.partitionsFor(Topics.ESCALATIONS).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList())
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Waits until all facts up to there are decided; how long that took. */
    Duration decided(Map<TopicPartition, Long> until) throws SQLException, TimeoutException {
        return waits("facts to be decided", () -> {
            Map<TopicPartition, Long> next = positions();
            return until.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    /** Waits until all timers have rung that are due by now: some facts are judged among others when theirs rings. */
    void rung() throws SQLException, TimeoutException {
        String now = text("select cast(clock_timestamp() as text)");
        waits("timers to ring", () -> number("select count(*) from timer where due_at <= '" + now + "'") == 0);
    }

    /** Waits until all decisions are on Kafka. */
    void published() throws SQLException, TimeoutException {
        waits("decisions to be told", () -> number("select count(*) from outbox") == 0);
    }

    /** Has PostgreSQL write down what it holds back. */
    void checkpoint() throws SQLException {
        try (Connection connection = LocalPostgres.connect(postgres.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Statement statement = look.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (Statement statement = look.createStatement();
                ResultSet found = statement.executeQuery("select topic, partition, next_offset from inbox_position")) {
            while (found.next()) {
                next.put(new TopicPartition(found.getString(1), found.getInt(2)), found.getLong(3));
            }
        }
        return next;
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static Duration waits(String what, Condition condition) throws SQLException, TimeoutException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new TimeoutException("waited for " + what + " for " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** CPU seconds used so far, of the engines, of PostgreSQL and of Kafka. */
    List<Double> cpu() {
        return List.of(
                engines.stream()
                        .filter(JavaServer::isAlive)
                        .mapToLong(JavaServer::pid)
                        .mapToDouble(Processes::cpuSeconds)
                        .sum(),
                Processes.cpuSeconds(postgres.pid()),
                Processes.cpuSeconds(kafka.pid()));
    }

    @Override
    public void close() throws SQLException {
        engines.forEach(JavaServer::close);
        ends.close();
        look.close();
        kafka.close();
        postgres.close();
    }
}
