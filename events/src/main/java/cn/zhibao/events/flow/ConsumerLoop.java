package cn.zhibao.events.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of other services and lets the reaction have its effect once, whatever Kafka does: the position is
 * part of the effect's transaction, Kafka's own offsets only tell the lag. While PostgreSQL is away nothing is skipped;
 * a record that fails for a reason of its own is set aside after some attempts, and its partition goes on.
 */
final class ConsumerLoop extends Worker {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofMillis(300);
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 5;
    private static final int GATHERED_BYTES = 256 * 1024;

    private final FlowSettings settings;
    private final Effects effects;
    private final DeadLetters deadLetters;
    private final Map<TopicPartition, Integer> attempts = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> untold = new HashMap<>();
    private long toldAt = System.nanoTime();
    private volatile double lag;
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(FlowSettings settings, Effects effects, MeterRegistry metrics) {
        super(settings.service() + "-consumer");
        this.settings = settings;
        this.effects = effects;
        this.deadLetters = new DeadLetters(settings, metrics);
        Gauge.builder("zhibao.consumer.lag", () -> lag)
                .description("records of other services that are not handled yet")
                .baseUnit("records")
                .register(metrics);
    }

    @Override
    void turn() throws Exception {
        boolean done = false;
        try {
            KafkaConsumer<String, byte[]> open = consumer == null ? subscribe() : consumer;
            handle(open, open.poll(POLL));
            tell(open);
            lag = open.assignment().stream()
                    .mapToLong(partition -> open.currentLag(partition).orElse(0))
                    .sum();
            done = true;
        } finally {
            if (!done) {
                endConsumer(); // the next turn starts from the positions in the database
            }
        }
    }

    private KafkaConsumer<String, byte[]> subscribe() throws ExecutionException, InterruptedException {
        TopicSetup.ensure(settings);
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("group.id", settings.service());
        config.put("client.id", settings.service() + "-consumer");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        if (settings.gather().isPositive()) {
            config.put("fetch.min.bytes", GATHERED_BYTES);
            config.put("fetch.max.wait.ms", (int) settings.gather().toMillis());
        }
        config.put("max.poll.records", settings.reactBatch());
        config.put("max.poll.interval.ms", 600_000);
        // A dead instance is missed for this long; brokers allow no less. A live one that is silent for it is not
        // harmed.
        config.put("session.timeout.ms", 6_000);
        config.put("heartbeat.interval.ms", 1_000);
        // Whoever lives goes on reading while a dead one is waited for and others come.
        config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        KafkaConsumer<String, byte[]> open =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        consumer = open;
        open.subscribe(settings.reads(), new FromTheInbox(open));
        return open;
    }

    private void handle(KafkaConsumer<String, byte[]> open, ConsumerRecords<String, byte[]> records)
            throws InterruptedException, ExecutionException {
        if (records.isEmpty()) {
            return;
        }
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> batches = new LinkedHashMap<>();
        records.partitions().forEach(partition -> batches.put(partition, records.records(partition)));
        try {
            effects.have(batches).get();
            batches.forEach((partition, batch) -> handled(partition, batch.getLast()));
        } catch (ExecutionException failure) {
            LOG.debugf(failure, "a batch failed and is handled one by one, partitions=%s", batches.keySet());
            for (var batch : batches.entrySet()) {
                oneByOne(open, batch.getKey(), batch.getValue());
            }
        }
    }

    private void oneByOne(
            KafkaConsumer<String, byte[]> open, TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch)
            throws InterruptedException, ExecutionException {
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                effects.have(Map.of(partition, List.of(message))).get();
                handled(partition, message);
            } catch (ExecutionException failure) {
                Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                if (cause instanceof Inbox.Overtaken overtaken) {
                    throw overtaken;
                }
                if (!setAside(message, cause)) {
                    open.seek(partition, message.offset());
                    pause(REST);
                    return;
                }
                handled(partition, message);
            }
        }
    }

    /** True when the record is in the dead letters and read; false when it has to come again. */
    private boolean setAside(ConsumerRecord<String, byte[]> message, Throwable cause)
            throws InterruptedException, ExecutionException {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        if (!(cause instanceof Effects.Unreadable)) {
            LOG.warnf(cause, "a record failed, partition=%s offset=%d", partition, message.offset());
            if (Faults.mayPass(cause)
                    || !effects.databaseAnswers()
                    || attempts.merge(partition, 1, Integer::sum) < ATTEMPTS) {
                return false;
            }
        }
        deadLetters.add(message, cause.getClass().getSimpleName() + ": " + cause.getMessage());
        effects.skip(partition, message.offset() + 1).get();
        return true;
    }

    private void handled(TopicPartition partition, ConsumerRecord<String, byte[]> last) {
        attempts.remove(partition);
        untold.put(partition, new OffsetAndMetadata(last.offset() + 1));
    }

    /** Lets Kafka know how far reading is: for those who watch it, so now and then is enough. */
    private void tell(KafkaConsumer<String, byte[]> open) {
        if (!untold.isEmpty() && System.nanoTime() - toldAt >= TELL_EVERY.toNanos()) {
            open.commitAsync(Map.copyOf(untold), null);
            untold.clear();
            toldAt = System.nanoTime();
        }
    }

    private void endConsumer() {
        KafkaConsumer<String, byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            open.commitAsync(Map.copyOf(untold), null);
            untold.clear();
            open.close();
        }
    }

    @Override
    void end() {
        endConsumer();
        deadLetters.close();
    }

    /** Decides where reading starts: after what has had its effect, not where Kafka thinks. */
    private final class FromTheInbox implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> open;

        private FromTheInbox(KafkaConsumer<String, byte[]> open) {
            this.open = open;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            attempts.keySet().removeAll(partitions);
            untold.keySet().removeAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> positions = effects.positions();
            for (TopicPartition partition : partitions) {
                Long next = positions.get(partition);
                if (next == null) {
                    open.seekToBeginning(List.of(partition));
                } else {
                    open.seek(partition, next);
                }
            }
        }
    }
}
