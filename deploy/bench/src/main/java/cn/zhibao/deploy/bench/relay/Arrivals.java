package cn.zhibao.deploy.bench.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer that notes when each event of a topic became visible, from its making until it is closed. Its numbers may be
 * read by any thread.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<UUID, Long> nanos = new ConcurrentHashMap<>();
    private final boolean byId;
    private final Thread thread;
    private volatile boolean open = true;
    private final AtomicLong count = new AtomicLong();
    private volatile long firstNanos;
    private volatile long lastNanos;

    /**
     * Begins at the end of the topic.
     *
     * @param byId whether single events are remembered, not only counted
     */
    Arrivals(String bootstrap, String topic, boolean byId) {
        this.byId = byId;
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.min.bytes", 1, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // looks the ends up now
        thread = Thread.ofPlatform().name("arrivals").daemon().start(() -> read(consumer));
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        try (consumer) {
            while (open) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                if (records.isEmpty()) {
                    continue;
                }
                if (byId) {
                    records.forEach(record -> note(record, now));
                }
                if (count.get() == 0) {
                    firstNanos = now;
                }
                lastNanos = now;
                count.addAndGet(records.count());
            }
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, long now) {
        byte[] id = record.headers().lastHeader("ce_id").value();
        nanos.putIfAbsent(UUID.fromString(new String(id, US_ASCII)), now);
    }

    /** When each event was first seen. */
    Map<UUID, Long> nanos() {
        return Map.copyOf(nanos);
    }

    long count() {
        return count.get();
    }

    long firstNanos() {
        return firstNanos;
    }

    long lastNanos() {
        return lastNanos;
    }

    /** Waits until so many records were seen; throws when that takes too long. */
    void await(long wanted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (count() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(count() + " of " + wanted + " records arrived within " + atMost);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
