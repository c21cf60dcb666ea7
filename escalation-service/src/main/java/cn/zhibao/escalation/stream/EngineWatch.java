package cn.zhibao.escalation.stream;

import cn.zhibao.escalation.domain.audit.Standstill;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jboss.logging.Logger;

/**
 * Whether the engine takes what comes, as Kafka knows it: its consumers are there, and their positions move while there is
 * something to take. Asks on a thread of its own.
 */
final class EngineWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EngineWatch.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 4;

    private final Admin kafka;
    private final String group;
    private final List<String> topics;
    private final Thread thread;
    private final long beganAt = System.nanoTime();
    private Map<TopicPartition, Long> positions = Map.of();
    private volatile Standstill standstill;
    private volatile long lag;

    EngineWatch(String bootstrap, String group, List<String> topics, AuditLimits limits) {
        this.topics = topics;
        this.standstill = Standstill.unseen(limits.stopped(), limits.starting());
        this.kafka = Admin.create(Map.of("bootstrap.servers", bootstrap, "client.id", "escalation-auditor-watch"));
        this.group = group;
        this.thread = Thread.ofPlatform().name("engine-watch").daemon().unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** For how long it has stood still, if that is longer than it may. */
    Optional<Duration> stoodStillFor() {
        Standstill seen = standstill;
        Duration now = elapsed();
        return seen.isFound(now) ? Optional.of(seen.quietFor(now)) : Optional.empty();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - beganAt);
    }

    /** Facts that it has not taken yet. */
    long lag() {
        return lag;
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
            } catch (ExecutionException | TimeoutException notNow) {
                standstill = standstill.unknown(elapsed()); // blindness is told apart
                LOG.debug("Kafka does not say how far the engine is", notNow);
            } catch (InterruptedException ended) {
                return;
            }
            try {
                Thread.sleep(ASK_EVERY);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void look() throws ExecutionException, InterruptedException, TimeoutException {
        boolean present = isPresent();
        Map<TopicPartition, Long> before = positions;
        positions = positions();
        lag = ends().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue().offset() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
        if (present && (lag == 0 || !positions.equals(before))) {
            standstill = standstill.works(elapsed());
        }
    }

    private boolean isPresent() throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return answer(kafka.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .anyMatch(known -> !known.members().isEmpty());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return false; // nobody has ever been there
            }
            throw failure;
        }
    }

    private Map<TopicPartition, Long> positions() throws ExecutionException, InterruptedException, TimeoutException {
        return answer(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends()
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        answer(kafka.describeTopics(topics).allTopicNames())
                .forEach((topic, known) -> known.partitions()
                        .forEach(each -> asked.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest())));
        return answer(kafka.listOffsets(asked).all());
    }

    private static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.interrupt();
        kafka.close(Duration.ofSeconds(2));
    }
}
