package cn.zhibao.notice.store;

import cn.zhibao.notice.app.Transaction.Queued;
import cn.zhibao.notice.domain.delivery.Announcement;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Events as the one parameter of the statement that queues them. */
final class QueuedJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QueuedJson() {}

    static String of(List<Queued> events) {
        ArrayNode rows = JSON.createArrayNode();
        for (Queued event : events) {
            Announcement announcement = event.announcement();
            rows.addObject()
                    .put("event_id", announcement.eventId().toString())
                    .put("type", announcement.type())
                    .put("name", event.name())
                    .put("source", announcement.source())
                    .put("case_id", announcement.caseId().toString())
                    .put("sequence", announcement.sequence())
                    .put("occurred_at", announcement.time().toString())
                    .put("region", announcement.region())
                    .put("desk", event.desk())
                    .put("data", announcement.data());
        }
        return rows.toString();
    }
}
