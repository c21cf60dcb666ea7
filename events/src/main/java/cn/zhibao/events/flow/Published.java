package cn.zhibao.events.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the ends of the topics already hold. A relay that died between sending and removing leaves rows behind that are
 * published; whoever takes over looks here first, so that they are not sent twice.
 */
final class Published {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;

    Published(Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("default.api.timeout.ms", 10_000);
    }

    /**
     * Ids of the newest events of each partition of these topics, at least {@code perPartition} where there are as many.
     * Fails rather than wait long for a broker that does not answer.
     */
    Set<UUID> newest(List<String> topics, int perPartition) {
        Set<UUID> found = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - perPartition)));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the ends of " + topics + " were not read within " + PATIENCE);
                }
                consumer.poll(POLL).forEach(message -> addId(found, message));
            }
        }
        return found;
    }

    private static void addId(Set<UUID> found, ConsumerRecord<byte[], byte[]> message) {
        Header id = message.headers().lastHeader("ce_id");
        if (id != null) {
            found.add(UUID.fromString(new String(id.value(), StandardCharsets.US_ASCII)));
        }
    }
}
