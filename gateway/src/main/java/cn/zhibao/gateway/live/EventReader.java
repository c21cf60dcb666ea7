package cn.zhibao.gateway.live;

import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Makes messages of records. The data of an event go out as the journal wrote them; they are parsed once, to know the
 * region. Thread-safe.
 */
final class EventReader {

    private static final Logger LOG = Logger.getLogger(EventReader.class);

    private final EventCodec codec = new EventCodec("gateway");
    private final MeterRegistry meters;

    EventReader(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The event of a record, for a reader that stands at the given position after it; empty when it is none we know. */
    Optional<LiveEvent> read(ConsumerRecord<String, byte[]> message, Position after, String clusterTag) {
        return switch (codec.decode(message)) {
            case Decoded.Known(Received received) -> Optional.of(event(message, received, after, clusterTag));
            case Decoded.Unknown(String type, String eventId) -> {
                LOG.debugf("Skipped an event of unknown type: type=%s eventId=%s", type, eventId);
                yield skipped("unknown");
            }
            case Decoded.Malformed(String reason) -> {
                LOG.warnf(
                        "Skipped a record that is no event: topic=%s partition=%d offset=%d reason=%s",
                        message.topic(), message.partition(), message.offset(), reason);
                yield skipped("malformed");
            }
        };
    }

    private Optional<LiveEvent> skipped(String reason) {
        meters.counter("zhibao.stream.skipped", "reason", reason).increment();
        return Optional.empty();
    }

    private static LiveEvent event(
            ConsumerRecord<String, byte[]> message, Received received, Position after, String clusterTag) {
        String name = EventTypes.nameOf(received.type());
        return new LiveEvent(
                Topics.ALL.indexOf(message.topic()),
                message.partition(),
                message.offset(),
                after,
                received.event().region(),
                received.event().desk(),
                name,
                received.time(),
                Frame.of(after.text(clusterTag), name, json(received, message.value())));
    }

    private static String json(Received received, byte[] data) {
        // A line break inside JSON is only ever white space between tokens, but would cut a message of the stream in
        // two.
        String text =
                new String(data, StandardCharsets.UTF_8).replace('\n', ' ').replace('\r', ' ');
        return "{\"id\":\"" + received.eventId() + "\",\"type\":\"" + received.type() + "\",\"subject\":\""
                + received.caseId() + "\",\"sequence\":" + received.sequence() + ",\"time\":\"" + received.time()
                + "\",\"data\":" + text + "}";
    }
}
