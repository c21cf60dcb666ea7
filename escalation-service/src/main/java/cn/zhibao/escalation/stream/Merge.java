package cn.zhibao.escalation.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The records of some partitions as one row, the earliest of their heads first, from near a moment to near another. Holds
 * some hundred records of each partition in memory. The times are those of the events: when Kafka got a record, its relay decided.
 */
final class Merge {

    private static final int AHEAD = 200;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> keys;
    private final List<Lane> lanes = new ArrayList<>();
    private final Instant last;
    private final Search search;

    /**
     * How the beginning and the end of a range are found.
     *
     * @param scanned so few records of a partition are sooner read than looked among
     * @param disorder within a partition events are in order but for those that were written at once, less than this apart
     */
    record Search(long scanned, Duration disorder) {

        static final Search USUAL = new Search(5_000, Duration.ofMinutes(10));
    }

    /**
     * A row before its first record.
     *
     * @param keys of the records that are wanted; none for all of them
     */
    Merge(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Set<String> keys,
            Instant from,
            Instant to,
            Search search) {
        this.consumer = consumer;
        this.keys = keys;
        this.search = search;
        this.last = to.isBefore(Instant.MAX.minus(search.disorder())) ? to.plus(search.disorder()) : Instant.MAX;
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            starts.put(partition, startOf(partition, begins.getOrDefault(partition, 0L), end, from));
            lanes.add(new Lane(partition, end));
        }
        consumer.assign(partitions);
        starts.forEach(consumer::seek);
    }

    /** The next record, null at the end. */
    @Nullable
    ConsumerRecord<String, byte[]> next() {
        Lane first = null;
        for (Lane lane : lanes) {
            fill(lane);
            if (!lane.ready.isEmpty() && (first == null || lane.head().isBefore(first.head()))) {
                first = lane;
            }
        }
        return first == null ? null : first.take();
    }

    private void fill(Lane lane) {
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (lane.ready.isEmpty() && !lane.finished) {
            for (Lane each : lanes) {
                each.steer();
            }
            var records = consumer.poll(POLL);
            for (Lane each : lanes) {
                records.records(each.partition).forEach(each::add);
                each.finished |= consumer.position(each.partition) >= each.end;
            }
            if (!records.isEmpty()) {
                patientUntil = System.nanoTime() + PATIENCE.toNanos();
            } else if (!lane.finished && System.nanoTime() > patientUntil) {
                throw new TimeoutException("nothing came from " + lane.partition);
            }
        }
    }

    /** An offset shortly before the first event of that moment, found by halving. */
    private long startOf(TopicPartition partition, long begin, long end, Instant from) {
        if (from.isBefore(Instant.EPOCH.plus(search.disorder()))) {
            return begin;
        }
        Instant before = from.minus(search.disorder());
        long low = begin;
        long high = end;
        while (high - low > search.scanned()) {
            long middle = low + (high - low) / 2;
            if (timeAt(partition, middle).isBefore(before)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Instant timeAt(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patientUntil) {
            for (ConsumerRecord<String, byte[]> first : consumer.poll(POLL)) {
                return EventTime.of(first);
            }
        }
        throw new TimeoutException("nothing came from " + partition);
    }

    /** One partition. */
    private final class Lane {

        private final TopicPartition partition;
        private final long end;
        private final ArrayDeque<ConsumerRecord<String, byte[]>> ready = new ArrayDeque<>();
        private Instant head = Instant.EPOCH;
        private boolean finished;

        Lane(TopicPartition partition, long end) {
            this.partition = partition;
            this.end = end;
        }

        Instant head() {
            return head;
        }

        void add(ConsumerRecord<String, byte[]> message) {
            if (finished || message.offset() >= end) {
                finished = true;
                return;
            }
            if (EventTime.of(message).isAfter(last)) {
                finished = true;
                return;
            }
            if (!keys.isEmpty() && !keys.contains(message.key())) {
                return;
            }
            ready.add(message);
            if (ready.size() == 1) {
                head = EventTime.of(message);
            }
        }

        ConsumerRecord<String, byte[]> take() {
            ConsumerRecord<String, byte[]> taken = ready.remove();
            head = ready.isEmpty() ? Instant.EPOCH : EventTime.of(ready.element());
            return taken;
        }

        /** Reads on where little is ready. */
        void steer() {
            if (finished || ready.size() >= AHEAD) {
                consumer.pause(List.of(partition));
            } else {
                consumer.resume(List.of(partition));
            }
        }
    }
}
