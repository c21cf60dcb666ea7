package cn.zhibao.hazard.testing;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka tells everybody. */
public final class Heard {

    private static final EventCodec CODEC = new EventCodec("test");

    private Heard() {}

    /** The events of a case so far, in order. */
    public static List<Received> of(String topic, UUID caseId) {
        List<Received> heard = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Backbone.kafka().bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (CODEC.decode(message) instanceof Decoded.Known(var received)
                            && received.caseId().equals(caseId)) {
                        heard.add(received);
                    }
                });
            }
        }
        return heard;
    }

    public static List<Event> events(String topic, UUID caseId) {
        return of(topic, caseId).stream().map(Received::event).toList();
    }
}
