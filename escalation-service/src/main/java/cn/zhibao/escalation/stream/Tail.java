package cn.zhibao.escalation.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Topics from their beginning and on and on, and until when all that they told has been read. The consumer belongs to no group.
 * Used by one thread.
 */
final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    /** So far may one partition be read before another one while history is read. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Clock clock;
    private final Map<TopicPartition, Instant> lastRead = new HashMap<>();
    private Instant through = Instant.EPOCH;
    private Probe probe;
    private long lag;
    private long probedAt;

    Tail(String bootstrap, List<String> topics, Clock clock) {
        this.clock = clock;
        this.consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrap,
                        "client.id",
                        "escalation-auditor",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        (int) PATIENCE.toMillis(),
                        "request.timeout.ms",
                        (int) PATIENCE.toMillis(),
                        "fetch.max.bytes",
                        4 << 20,
                        "max.partition.fetch.bytes",
                        256 << 10,
                        "max.poll.records",
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            topics.forEach(this::add);
            consumer.assign(lastRead.keySet());
            consumer.seekToBeginning(lastRead.keySet());
            this.probe = ask();
        } catch (RuntimeException notNow) {
            consumer.close();
            throw notNow;
        }
    }

    private void add(String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic, PATIENCE);
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + topic + " yet");
        }
        partitions.forEach(each -> lastRead.put(new TopicPartition(topic, each.partition()), Instant.EPOCH));
    }

    /** Where the topics ended at a moment. */
    private record Probe(Instant at, Map<TopicPartition, Long> ends) {}

    private Probe ask() {
        Instant before = clock.instant();
        probedAt = System.nanoTime();
        return new Probe(before, consumer.endOffsets(lastRead.keySet(), PATIENCE));
    }

    /** What came; fails while Kafka is away. */
    ConsumerRecords<String, byte[]> poll() {
        if (isReached() && System.nanoTime() - probedAt > PROBE_EVERY.toNanos()) {
            probe = ask();
        }
        var records = consumer.poll(POLL);
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> some = records.records(partition);
            lastRead.put(partition, EventTime.of(some.getLast()));
        }
        advance();
        return records;
    }

    /**
     * Until when everything has been read that was told: the moment at which Kafka was asked where the topics end, once they are
     * read so far; while they are not, as far as the slowest partition is read.
     */
    Instant through() {
        return through;
    }

    /** Records that were there when Kafka was asked and are not read yet. */
    long lag() {
        return lag;
    }

    private boolean isReached() {
        return probe.ends().keySet().stream().noneMatch(this::isShort);
    }

    private boolean isShort(TopicPartition partition) {
        return consumer.position(partition) < probe.ends().getOrDefault(partition, 0L);
    }

    private void advance() {
        Instant reached = probe.at();
        long unread = 0;
        for (Map.Entry<TopicPartition, Long> end : probe.ends().entrySet()) {
            long left = end.getValue() - consumer.position(end.getKey());
            Instant last = lastRead.getOrDefault(end.getKey(), Instant.EPOCH);
            if (left > 0 && last.isBefore(reached)) {
                reached = last;
            }
            unread += Math.max(0, left);
        }
        lag = unread;
        through = reached.isAfter(through) ? reached : through;
        steer(reached);
    }

    /** Who is far before the slowest waits: what it brings would wait in memory. */
    private void steer(Instant slowest) {
        List<TopicPartition> ahead = new ArrayList<>();
        List<TopicPartition> others = new ArrayList<>();
        lastRead.forEach((partition, last) -> {
            boolean waits = isShort(partition) && last.isAfter(slowest.plus(AHEAD));
            (waits ? ahead : others).add(partition);
        });
        consumer.pause(ahead);
        consumer.resume(others);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
