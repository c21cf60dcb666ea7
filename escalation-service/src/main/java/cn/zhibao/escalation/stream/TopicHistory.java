package cn.zhibao.escalation.stream;

import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * History from the topics, which are kept for ever. Each reading has a consumer of its own that belongs to no group: it commits
 * nothing, and nobody else is given less to read because of it. It ends with what was there when it began.
 */
public final class TopicHistory implements RecordedHistory {

    /** At most in memory of what Kafka sends at once: history is read beside the living. */
    private static final int FETCHED_BYTES = 4 << 20;

    /** What is read is there: who waits for more at the end of a partition keeps the others from being read. */
    private static final int FETCH_WAIT_MILLIS = 10;

    /** Each reading holds records of all topics in memory. */
    private static final int AT_ONCE = 2;

    private static final int WAITING = 16;

    private final String bootstrap;
    private final Merge.Search search;
    private final EventCodec codec;
    private final ThreadPoolExecutor readers;

    /**
     * The history that a broker keeps.
     *
     * @param service name of the service, for those who watch the broker
     */
    public TopicHistory(String bootstrap, String service) {
        this(bootstrap, service, Merge.Search.USUAL);
    }

    TopicHistory(String bootstrap, String service, Merge.Search search) {
        this.bootstrap = bootstrap;
        this.search = search;
        this.codec = new EventCodec(service);
        this.readers = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("history-", 1).factory());
        this.readers.allowCoreThreadTimeOut(true);
    }

    @Override
    public void read(Instant from, Instant to, Reader reader) {
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            Merge merge = new Merge(consumer, partitions(consumer, Set.of()), Set.of(), from, to, search);
            for (var message = merge.next(); message != null; message = merge.next()) {
                Recorded recorded = recorded(message);
                if (recorded != null && within(recorded, from, to) && !reader.take(recorded)) {
                    return;
                }
            }
        } catch (KafkaException away) {
            throw new UnavailableException("the topics cannot be read: " + away.getMessage(), away);
        }
    }

    @Override
    public Uni<List<Recorded>> ofCase(UUID caseId, UUID matter, Instant since) {
        return Uni.createFrom()
                .item(() -> readCase(caseId, matter, since))
                .runSubscriptionOn(readers)
                .onFailure(RejectedExecutionException.class)
                .transform(busy -> new UnavailableException("too many wait for the history already", busy));
    }

    private List<Recorded> readCase(UUID caseId, UUID matter, Instant since) {
        Set<String> keys = Set.copyOf(List.of(caseId.toString(), matter.toString()));
        List<Recorded> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            Merge merge = new Merge(consumer, partitions(consumer, keys), keys, since, Instant.MAX, search);
            for (var message = merge.next(); message != null; message = merge.next()) {
                Recorded recorded = recorded(message);
                if (recorded != null && recorded.happensTo(caseId)) {
                    found.add(recorded);
                }
            }
        } catch (KafkaException away) {
            throw new UnavailableException("the topics cannot be read: " + away.getMessage(), away);
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> open() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrap,
                "client.id",
                "escalation-service-history",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "fetch.max.wait.ms",
                FETCH_WAIT_MILLIS,
                "fetch.max.bytes",
                FETCHED_BYTES,
                "max.partition.fetch.bytes",
                FETCHED_BYTES / 16,
                "default.api.timeout.ms",
                10_000,
                "max.poll.records",
                200);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** All partitions, or those alone in which the records of some keys are. */
    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Set<String> keys) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : Topics.ALL) {
            int count = consumer.partitionsFor(topic).size();
            IntStream all = keys.isEmpty()
                    ? IntStream.range(0, count)
                    : keys.stream().mapToInt(key -> partitionOf(key, count)).distinct();
            all.forEach(partition -> partitions.add(new TopicPartition(topic, partition)));
        }
        return partitions;
    }

    /** Where every producer puts a key that does not say otherwise. */
    private static int partitionOf(String key, int count) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % count;
    }

    /** What a record told, or null when this version cannot read it: then it has had no effect here either. Rules are no case. */
    private @Nullable Recorded recorded(ConsumerRecord<String, byte[]> message) {
        return codec.decode(message) instanceof Decoded.Known(Received received)
                        && !(received.event() instanceof RulesEvent)
                ? new Recorded(received.sequence(), received.time(), received.event())
                : null;
    }

    private static boolean within(Recorded recorded, Instant from, Instant to) {
        Instant moment = recorded.moment();
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
