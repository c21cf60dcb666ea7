package cn.zhibao.gateway.live;

import cn.zhibao.events.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Follows the ends of all topics with one consumer and publishes what comes to the hub. It begins a little before the
 * end, so that the ring covers short absences right after a start of the gateway too. The thread outlives every failure
 * of Kafka and goes on where the hub stands.
 */
final class Tail implements Runnable {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final Hub hub;
    private final EventReader reader;
    private final StreamSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Set<TopicPartition> assigned = new HashSet<>();
    private boolean failing;

    /** Kafka no longer holds the offsets where the hub stands. */
    private boolean lost;

    private Position at = Position.ZERO;

    Tail(Hub hub, EventReader reader, StreamSettings settings, Clock clock, MeterRegistry meters) {
        this.hub = hub;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            try (var source = new KafkaSource(settings, "zhibao-gateway-stream")) {
                follow(source);
            } catch (InterruptException stopping) {
                return;
            } catch (RuntimeException failure) {
                say(failure);
                lost = failure instanceof InvalidOffsetException;
            }
            pause();
        }
    }

    private void follow(KafkaSource source) {
        assigned.clear();
        Instant refreshDue = clock.instant();
        Instant probeDue = clock.instant();
        while (stopped.getCount() > 0) {
            if (!clock.instant().isBefore(refreshDue)) {
                assign(source);
                refreshDue = clock.instant().plus(settings.partitionRefresh());
            }
            if (!allTopicsAssigned()) {
                LOG.infof("The live stream waits until all topics exist: %s", Topics.ALL);
                return;
            }
            if (!clock.instant().isBefore(probeDue)) {
                Instant asked = clock.instant();
                hub.topicsEndedAt(source.ends(assigned), asked);
                probeDue = asked.plus(settings.probe());
            }
            publish(source);
        }
    }

    private void assign(KafkaSource source) {
        var found = new ArrayList<>(source.partitions());
        found.removeAll(assigned);
        if (found.isEmpty()) {
            return;
        }
        if (assigned.isEmpty()) {
            begin(source, found);
        }
        assigned.addAll(found);
        source.consumer.assign(assigned);
        source.seek(assigned, at);
    }

    private void begin(KafkaSource source, List<TopicPartition> partitions) {
        Position end = source.ends(partitions); // the partitions may be known before the cluster is
        boolean goesOn = !lost && hub.clusterTag().equals(source.clusterTag());
        if (goesOn) {
            at = hub.position();
        } else {
            at = nearEnd(source.begins(partitions), end, partitions);
            hub.begin(at, source.clusterTag());
            lost = false;
        }
    }

    private Position nearEnd(Position begin, Position end, List<TopicPartition> partitions) {
        long share = settings.ringEvents() / partitions.size();
        Position near = begin;
        for (TopicPartition partition : partitions) {
            int topic = Topics.ALL.indexOf(partition.topic());
            long offset = Math.max(KafkaSource.next(begin, partition), KafkaSource.next(end, partition) - share);
            near = near.with(topic, partition.partition(), offset);
        }
        return near;
    }

    private void publish(KafkaSource source) {
        var events = new ArrayList<LiveEvent>();
        for (ConsumerRecord<String, byte[]> message : source.consumer.poll(POLL)) {
            int topic = Topics.ALL.indexOf(message.topic());
            at = at.with(topic, message.partition(), message.offset() + 1);
            reader.read(message, at, hub.clusterTag()).ifPresent(events::add);
            meters.counter("zhibao.stream.events", "topic", message.topic()).increment();
        }
        at = at.union(source.stand(assigned));
        hub.publish(events, at);
        if (failing) {
            failing = false;
            LOG.info("The live stream follows Kafka again");
        }
    }

    private boolean allTopicsAssigned() {
        return assigned.stream().map(TopicPartition::topic).distinct().count() == Topics.ALL.size();
    }

    private void say(RuntimeException failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("The live stream lost Kafka and keeps trying: %s", failure);
        }
    }

    private void pause() {
        try {
            stopped.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            stopped.countDown();
        }
    }
}
