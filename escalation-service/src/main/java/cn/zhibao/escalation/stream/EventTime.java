package cn.zhibao.escalation.stream;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** When an event was recorded, without reading all of it. */
final class EventTime {

    private EventTime() {}

    /** What is no event has no time: as if it were there from the beginning. */
    static Instant of(ConsumerRecord<String, byte[]> message) {
        Header time = message.headers().lastHeader("ce_time");
        try {
            return time == null
                    ? Instant.EPOCH
                    : OffsetDateTime.parse(new String(time.value(), StandardCharsets.UTF_8))
                            .toInstant();
        } catch (DateTimeException noTime) {
            return Instant.EPOCH;
        }
    }
}
