package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One test's world: real servers, an empty database, empty topics, a clock, and the instances of one service. */
final class Scene implements BeforeEachCallback, AfterEachCallback {

    static final String SERVICE = "hazard-service";

    final MovableClock clock = new MovableClock();
    private final List<Instance> instances = new ArrayList<>();
    private @Nullable Servers servers;
    private @Nullable Database database;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Servers running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Servers.class, _ -> Servers.start(), Servers.class);
        servers = running;
        running.emptyTopics(SERVICE);
        database = running.freshDatabase();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        instances.reversed().forEach(Instance::close);
    }

    Servers servers() {
        return requireNonNull(servers);
    }

    Database database() {
        return requireNonNull(database);
    }

    /** So far away that only a test's own sweep finds it due. */
    Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
    }

    /** An instance of the service that is not started yet. */
    Instance instance() {
        return instance(settings -> settings);
    }

    Instance instance(UnaryOperator<FlowSettings> change) {
        return instance(change, FlowSettings::transactionLimit);
    }

    /** An instance with another limit in PostgreSQL than it should have. */
    Instance instance(UnaryOperator<FlowSettings> change, Function<FlowSettings, Duration> limit) {
        Instance made = new Instance(this, change, limit);
        instances.add(made);
        return made;
    }

    /** All records of a topic up to now, in the order of their partitions. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        var config =
                Map.<String, Object>of("bootstrap.servers", servers().kafka().bootstrap());
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    /** The same record once more. */
    void sendsAgain(ConsumerRecord<String, byte[]> message) {
        sendsAgain(message, Map.of(), null);
    }

    /** A record as somebody else would have sent it: other headers, and other data if given. */
    void sendsAgain(ConsumerRecord<String, byte[]> message, Map<String, String> headers, @Nullable String data) {
        var copy = new ProducerRecord<>(
                message.topic(),
                message.partition(),
                message.key(),
                data == null ? message.value() : data.getBytes(StandardCharsets.UTF_8),
                message.headers());
        headers.forEach((name, value) -> {
            copy.headers().remove(name);
            copy.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        });
        send(copy);
    }

    void sends(String topic, String key, String data) {
        send(new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        var config =
                Map.<String, Object>of("bootstrap.servers", servers().kafka().bootstrap());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Real time, for what can only be told by nothing happening in it. */
    void passes(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(
                requireNonNull(message.headers().lastHeader(name), name).value(), StandardCharsets.UTF_8);
    }

    Connection connect() throws SQLException {
        return LocalPostgres.connect(database());
    }

    /** The single number that a query answers. */
    long number(String query) {
        return Long.parseLong(texts(query).getFirst());
    }

    /** The first column of a query's answer. */
    List<String> texts(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    int execute(String statement) {
        try (var connection = connect();
                var executed = connection.createStatement()) {
            return executed.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }
}
