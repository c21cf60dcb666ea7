package cn.zhibao.notice.scene;

import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of this service on a broker, as others find it. */
public record Topic(String bootstrap) {

    private static final EventCodec CODEC = new EventCodec("notice-service");

    /** What it tells by now about the documents of a case, in order. */
    public List<NoticeEvent> about(UUID caseId) {
        return about(caseId, NoticeEvent.class);
    }

    /** The same about the measures that answer them. */
    public List<MeasureEvent> measuresAbout(UUID caseId) {
        return about(caseId, MeasureEvent.class);
    }

    /** The same about the returns that are owed to a campaign. */
    public List<CampaignReturnEvent> returnsTo(UUID campaignId) {
        return about(campaignId, CampaignReturnEvent.class);
    }

    private <E extends Event> List<E> about(UUID caseId, Class<E> family) {
        List<E> all = new ArrayList<>();
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTICES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (CODEC.decode(message) instanceof Decoded.Known(Received received)
                            && family.isInstance(received.event())
                            && received.event().caseId().equals(caseId)) {
                        all.add(family.cast(received.event()));
                    }
                });
            }
        }
        return all;
    }
}
