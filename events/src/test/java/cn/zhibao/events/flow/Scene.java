package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.testing.MovableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
        instances.forEach(Instance::close);
    }

    Servers servers() {
        return requireNonNull(servers);
    }

    Database database() {
        return requireNonNull(database);
    }

    /** An instance of the service that is not started yet. */
    Instance instance() {
        return instance(settings -> settings);
    }

    Instance instance(UnaryOperator<FlowSettings> change) {
        Instance made = new Instance(this, change);
        instances.add(made);
        return made;
    }

    /** All records of a topic up to now, in the order of their partitions. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        var config = java.util.Map.<String, Object>of(
                "bootstrap.servers", servers().kafka().bootstrap());
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(java.time.Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
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
