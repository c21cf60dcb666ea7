package cn.zhibao.gateway.live;

import cn.zhibao.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.ClusterResource;
import org.apache.kafka.common.ClusterResourceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Consumers that read the topics of events by position, in no group and leaving no trace. One source per consumer: it
 * also learns which cluster the consumer talks to.
 */
final class KafkaSource implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    private static final AtomicLong CLIENTS = new AtomicLong();

    private final Key key = new Key();
    final Consumer<String, byte[]> consumer;

    KafkaSource(StreamSettings settings, String clientId) {
        Map<String, Object> config = new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                clientId + "-" + CLIENTS.incrementAndGet(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                1,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                250,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                Math.toIntExact(settings.partitionRefresh().toMillis()),
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(ANSWER_MAX.toMillis()),
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(ANSWER_MAX.toMillis())));
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        this.consumer = new KafkaConsumer<>(config, key, new ByteArrayDeserializer());
    }

    /** All partitions of the topics that exist now. */
    List<TopicPartition> partitions() {
        var partitions = new ArrayList<TopicPartition>();
        for (String topic : Topics.ALL) {
            var known = consumer.partitionsFor(topic, ANSWER_MAX);
            if (known != null) {
                known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
        }
        return partitions;
    }

    Position begins(Collection<TopicPartition> partitions) {
        return position(consumer.beginningOffsets(partitions, ANSWER_MAX));
    }

    Position ends(Collection<TopicPartition> partitions) {
        return position(consumer.endOffsets(partitions, ANSWER_MAX));
    }

    /** Where the consumer stands; beyond the last record it gave, when markers of transactions follow. */
    Position stand(Collection<TopicPartition> partitions) {
        Position stand = Position.ZERO;
        for (TopicPartition partition : partitions) {
            stand = stand.with(
                    Topics.ALL.indexOf(partition.topic()), partition.partition(), consumer.position(partition));
        }
        return stand;
    }

    void seek(Collection<TopicPartition> partitions, Position to) {
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, next(to, partition));
        }
    }

    /**
     * Short mark of the cluster, so that positions of another one are never mistaken for ours. The consumer knows it once it
     * has looked up {@link #ends}; before that this throws rather than give a mark of no cluster.
     */
    String clusterTag() {
        if (key.cluster.isEmpty()) {
            throw new IllegalStateException("the consumer does not know its cluster yet");
        }
        var checksum = new CRC32();
        checksum.update(key.cluster.getBytes(StandardCharsets.UTF_8));
        return Long.toString(checksum.getValue(), Character.MAX_RADIX);
    }

    static long next(Position position, TopicPartition partition) {
        return position.next(Topics.ALL.indexOf(partition.topic()), partition.partition());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    private static Position position(Map<TopicPartition, Long> offsets) {
        Position position = Position.ZERO;
        for (var entry : offsets.entrySet()) {
            TopicPartition partition = entry.getKey();
            position = position.with(Topics.ALL.indexOf(partition.topic()), partition.partition(), entry.getValue());
        }
        return position;
    }

    /** Kafka tells its deserializers which cluster the records come from. */
    private static final class Key extends StringDeserializer implements ClusterResourceListener {

        private volatile String cluster = "";

        @Override
        public void onUpdate(ClusterResource resource) {
            cluster = resource.clusterId();
        }
    }
}
