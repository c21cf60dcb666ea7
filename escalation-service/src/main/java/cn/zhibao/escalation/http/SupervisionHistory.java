package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.wire.EventTypes;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;

/** The life of a listed supervision, as it was told. */
record SupervisionHistory(List<Entry> entries) {

    /**
     * One fact.
     *
     * @param event short type of the event, such as {@code supervision-lifted}
     * @param data the event's data
     */
    record Entry(
            int version,
            String event,
            Instant at,
            String by,
            @JsonRawValue String data) {}

    static SupervisionHistory of(List<Supervisions.Happened> happened) {
        return new SupervisionHistory(happened.stream()
                .map(each -> new Entry(
                        each.version(), EventTypes.nameOf(each.type()), each.recordedAt(), each.by(), each.data()))
                .toList());
    }
}
