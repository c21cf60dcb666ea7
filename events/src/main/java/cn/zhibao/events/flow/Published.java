package cn.zhibao.events.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
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
        this.kafka.put("max.poll.records", 5_000);
        this.kafka.put("max.partition.fetch.bytes", 4_194_304);
        // The answer of a partition that is read to its end must not hold up those that are not.
        this.kafka.put("fetch.max.wait.ms", 10);
    }

    /** A fact that is published: where it stands in the ledger, and its id. */
    record Fact(UUID caseId, int version, UUID eventId) {}

    /**
     * The newest events of each partition of these topics, at least {@code perPartition} where there are as many.
     * Fails rather than wait long for a broker that does not answer.
     */
    List<Fact> newest(List<String> topics, int perPartition) {
        List<Fact> found = new ArrayList<>();
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
                consumer.poll(POLL).forEach(message -> fact(message).ifPresent(found::add));
            }
        }
        return found;
    }

    private static Optional<Fact> fact(ConsumerRecord<byte[], byte[]> message) {
        Optional<String> eventId = header(message, "ce_id");
        Optional<String> caseId = header(message, "ce_subject");
        Optional<String> version = header(message, "ce_sequence");
        if (eventId.isEmpty() || caseId.isEmpty() || version.isEmpty()) {
            return Optional.empty(); // not written by a relay
        }
        return Optional.of(new Fact(
                UUID.fromString(caseId.get()), Integer.parseInt(version.get()), UUID.fromString(eventId.get())));
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.US_ASCII));
    }
}
