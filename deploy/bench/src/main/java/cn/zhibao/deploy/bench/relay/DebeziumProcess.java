package cn.zhibao.deploy.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cn.zhibao.deploy.bench.measure.Logs;
import cn.zhibao.deploy.bench.measure.Orders;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The peer: Debezium embedded reads the journal of a database from the write-ahead log and sends each new row with a plain
 * producer that has the settings of our relay. Orders: {@code start} and {@code stop} the engine.
 */
final class DebeziumProcess {

    /** The topic it writes to. */
    static final String TOPIC = "peer.hazards";

    private static final String EVENT_ID = "ce_id";

    private final List<String> arguments;
    private final KafkaProducer<String, byte[]> producer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private @Nullable DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private @Nullable Future<?> running;

    private DebeziumProcess(List<String> arguments) {
        this.arguments = arguments;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        arguments.get(5),
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "batch.size",
                        131_072),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Arguments: host, port, name, user, password of the database; bootstrap servers of Kafka; file for its position. */
    public static void main(String[] arguments) throws IOException {
        Logs.warnings();
        DebeziumProcess process = new DebeziumProcess(List.of(arguments));
        System.exit(Orders.obey(process::obey)); // threads of the engine are left behind on purpose
    }

    private String obey(String order) throws IOException, InterruptedException {
        return switch (order) {
            case "start" -> start();
            case "stop" -> stop();
            default -> throw new IOException("unknown order: " + order);
        };
    }

    private String start() throws InterruptedException {
        CountDownLatch streaming = new CountDownLatch(1);
        long began = System.nanoTime();
        DebeziumEngine<RecordChangeEvent<SourceRecord>> made = DebeziumEngine.create(
                        ChangeEventFormat.of(Connect.class))
                .using(settings())
                .using(new DebeziumEngine.ConnectorCallback() {
                    @Override
                    public void pollingStarted() {
                        streaming.countDown();
                    }
                })
                .using((success, message, error) -> {
                    System.err.println("engine ended, success=" + success + ": " + message);
                    if (error != null) {
                        error.printStackTrace();
                    }
                })
                .notifying(this::send)
                .build();
        engine = made;
        running = thread.submit(made);
        if (!streaming.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the engine did not start");
        }
        return Long.toString(began);
    }

    private String stop() throws IOException {
        requireNonNull(engine).close();
        try {
            requireNonNull(running).get(1, TimeUnit.MINUTES);
        } catch (Exception failure) {
            throw new IOException("the engine did not stop", failure);
        }
        return "stopped";
    }

    private void send(
            List<RecordChangeEvent<SourceRecord>> changes,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        List<Future<RecordMetadata>> acks = new ArrayList<>(changes.size());
        for (RecordChangeEvent<SourceRecord> change : changes) {
            if (change.record().value() instanceof Struct value
                    && value.schema().field("after") != null) {
                acks.add(producer.send(record(value.getStruct("after"))));
            }
        }
        try {
            for (Future<RecordMetadata> ack : acks) {
                ack.get();
            }
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take a record", failure);
        }
        for (RecordChangeEvent<SourceRecord> change : changes) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    private static ProducerRecord<String, byte[]> record(Struct row) {
        ProducerRecord<String, byte[]> made = new ProducerRecord<>(
                TOPIC, row.getString("case_id"), row.getString("data").getBytes(UTF_8));
        made.headers()
                .add(EVENT_ID, row.getString("event_id").getBytes(UTF_8))
                .add("ce_type", row.getString("type").getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return made;
    }

    /** As fast as it can be told to be: pgoutput, one table, no snapshot, short pauses, large batches, no conversion. */
    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("name", "peer"),
                Map.entry("connector.class", "io.debezium.connector.postgresql.PostgresConnector"),
                Map.entry("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore"),
                Map.entry("offset.storage.file.filename", arguments.get(6)),
                Map.entry("offset.flush.interval.ms", "1000"),
                Map.entry("database.hostname", arguments.get(0)),
                Map.entry("database.port", arguments.get(1)),
                Map.entry("database.dbname", arguments.get(2)),
                Map.entry("database.user", arguments.get(3)),
                Map.entry("database.password", arguments.get(4)),
                Map.entry("topic.prefix", "peer"),
                Map.entry("plugin.name", "pgoutput"),
                Map.entry("publication.autocreate.mode", "filtered"),
                Map.entry("slot.name", "peer"),
                Map.entry("table.include.list", "public.journal"),
                Map.entry("snapshot.mode", "no_data"),
                Map.entry("poll.interval.ms", "5"),
                Map.entry("max.batch.size", "4096"),
                Map.entry("max.queue.size", "16384"),
                Map.entry("tombstones.on.delete", "false")));
        return settings;
    }
}
