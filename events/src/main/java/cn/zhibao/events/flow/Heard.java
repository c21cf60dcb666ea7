package cn.zhibao.events.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Until when everything is heard: what was recorded before a timer was due has its effect before the timer rings, whichever
 * instance reads it. Partitions are shared among instances and timers are not, so Kafka is asked how far all partitions are,
 * and the database how far they are read; only when something is due. Used by one thread.
 */
final class Heard implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heard.class);

    /** From the record of a fact to the moment when Kafka shows it. What takes longer may be heard after a timer it precedes. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(200);

    private static final Duration ANSWER = Duration.ofMillis(200);

    private final FlowSettings settings;
    private final UnitOfWork units;
    private final Bridge bridge;
    private final boolean matters;
    private Instant heard = Instant.MIN;
    private boolean waiting;
    private long movedAt;
    private @Nullable Ends ends;
    private long left;
    private @Nullable KafkaConsumer<byte[], byte[]> client;

    /** How far the partitions were at a moment, or later. */
    private record Ends(Instant at, Map<TopicPartition, Long> offsets) {}

    Heard(FlowSettings settings, UnitOfWork units, Bridge bridge) {
        this.settings = settings;
        this.units = units;
        this.bridge = bridge;
        this.matters = !settings.reads().isEmpty() && settings.catchUp().isPositive();
    }

    /** How long after its due time a timer rings at the earliest. */
    Duration delay() {
        return matters ? ON_ITS_WAY : Duration.ZERO;
    }

    /** Nothing is due: whoever asks next begins to wait then. */
    void reset() {
        waiting = false;
        ends = null;
        left = Long.MAX_VALUE;
    }

    /** What was due until this moment may ring. To be asked again and again while that is not enough. */
    Instant until(Instant now) {
        if (!matters) {
            return now;
        }
        if (!waiting) {
            reset();
            waiting = true;
            movedAt = System.nanoTime();
        }
        Ends asked = ends == null ? ask(now) : ends;
        ends = asked;
        if (asked != null && isRead(asked)) {
            return heardUntil(asked.at());
        }
        if (System.nanoTime() - movedAt >= settings.catchUp().toNanos()) {
            LOG.warnf(
                    "timers ring although %s", asked == null ? "Kafka does not answer" : left + " records lie unread");
            return heardUntil(asked == null ? now : asked.at());
        }
        return heard;
    }

    private Instant heardUntil(Instant moment) {
        reset();
        heard = moment.minus(ON_ITS_WAY);
        return heard;
    }

    /** As long as reading goes on it is waited for, however much there is: a late timer decides the same, an early one not. */
    private boolean isRead(Ends asked) {
        Map<TopicPartition, Long> positions = bridge.await(() -> units.read(Inbox::positions));
        long unread = asked.offsets().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
        if (unread < left) {
            left = unread;
            movedAt = System.nanoTime();
        }
        return unread == 0;
    }

    private @Nullable Ends ask(Instant now) {
        try {
            KafkaConsumer<byte[], byte[]> open = client == null ? open() : client;
            client = open;
            List<TopicPartition> all = settings.reads().stream()
                    .flatMap(topic -> open.partitionsFor(topic, ANSWER).stream())
                    .map(known -> new TopicPartition(known.topic(), known.partition()))
                    .toList();
            return new Ends(now, Map.copyOf(open.endOffsets(all, ANSWER)));
        } catch (TimeoutException notNow) {
            LOG.debug("how far the topics are is not known yet", notNow);
        } catch (KafkaException failure) {
            LOG.debug("how far the topics are cannot be asked", failure);
            close();
        }
        return null;
    }

    private KafkaConsumer<byte[], byte[]> open() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("client.id", settings.service() + "-timers");
        config.put("enable.auto.commit", false);
        config.put("allow.auto.create.topics", false); // the consumer makes them, with all their partitions
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        KafkaConsumer<byte[], byte[]> open = client;
        client = null;
        if (open != null) {
            open.close();
        }
    }
}
