package cn.zhibao.escalation.scene;

import cn.zhibao.escalation.Samples;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** CloudEvents in structured mode, as others write them. */
public final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    /** One event; with the sequence 0 it is not counted. */
    public static Map<String, Object> event(long sequence, Instant time, Event event) {
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("specversion", "1.0");
        structured.put("id", UUID.randomUUID().toString());
        structured.put("source", "/test");
        structured.put("type", EventTypes.typeOf(event.getClass()));
        structured.put("subject", event.caseId().toString());
        structured.put("time", time.toString());
        if (sequence > 0) {
            structured.put("sequence", Long.toString(sequence));
        }
        structured.put("data", map(EventJson.write(event)));
        return structured;
    }

    /** That accident is filed, at the moment at which it says so. */
    public static Map<String, Object> filed(Samples.Accident accident) {
        return event(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of()));
    }

    public static Map<String, Object> without(Map<String, Object> event, String attribute) {
        Map<String, Object> less = new LinkedHashMap<>(event);
        less.remove(attribute);
        return less;
    }

    public static Map<String, Object> with(Map<String, Object> event, String attribute, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(event);
        other.put(attribute, value);
        return other;
    }

    /** One line of JSON each. */
    public static String ndjson(List<Map<String, Object>> events) {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> event : events) {
            lines.append(text(event)).append('\n');
        }
        return lines.toString();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** JSON as it can be compared, whatever the order it was written in. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> map(String json) {
        return JSON.convertValue(tree(json), new TypeReference<>() {});
    }
}
