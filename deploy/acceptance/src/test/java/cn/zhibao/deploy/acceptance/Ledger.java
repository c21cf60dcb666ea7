package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that the topics hold, read with the stock deserializer of the CloudEvents SDK. */
final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(300);

    private Ledger() {}

    /** All events of a topic from its beginning to its present end, in order per partition. */
    static List<CloudEvent> all(String bootstrap, String topic) {
        return records(bootstrap, topic).stream().map(ConsumerRecord::value).toList();
    }

    /** The records of a case, with the headers that are none of CloudEvents. */
    static List<ConsumerRecord<String, CloudEvent>> of(String bootstrap, String topic, String caseId) {
        return records(bootstrap, topic).stream()
                .filter(message -> message.key().equals(caseId))
                .toList();
    }

    private static List<ConsumerRecord<String, CloudEvent>> records(String bootstrap, String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        List<ConsumerRecord<String, CloudEvent>> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new CloudEventDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(messages::add);
            }
        }
        return messages;
    }

    static String caseOf(CloudEvent event) {
        return Objects.requireNonNull(event.getSubject());
    }

    static JsonNode data(CloudEvent event) {
        return json(new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
