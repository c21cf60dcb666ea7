package cn.zhibao.escalation.scene;

import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of this service on a broker, as others find it. */
public record Topic(String bootstrap) {

    private static final EventCodec CODEC = new EventCodec("escalation-service");

    /** All that it tells of cases by now. */
    public List<Received> escalations() {
        List<Received> all = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records()) {
            if (CODEC.decode(message) instanceof Decoded.Known(Received received)
                    && received.event() instanceof EscalationEvent) {
                all.add(received);
            }
        }
        return all;
    }

    /** All that it tells of what is decided by. */
    public List<RulesEvent> rules() {
        List<RulesEvent> all = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records()) {
            if (CODEC.decode(message) instanceof Decoded.Known(Received received)
                    && received.event() instanceof RulesEvent rules) {
                all.add(rules);
            }
        }
        return all;
    }

    /** Somebody writes the first event of that type about the case once more, as if it were another one. */
    public void repeatUnderAnotherId(UUID caseId, String type) {
        ConsumerRecord<String, byte[]> first = records().stream()
                .filter(message -> message.key().equals(caseId.toString()))
                .filter(message -> type.equals(
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        var copy = new ProducerRecord<>(first.topic(), null, first.key(), first.value());
        first.headers().forEach(copy.headers()::add);
        copy.headers().remove("ce_id");
        copy.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(copy).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ESCALATIONS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
        }
        return messages;
    }
}
