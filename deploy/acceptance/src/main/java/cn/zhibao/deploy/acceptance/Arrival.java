package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event as a desk saw it arrive.
 *
 * @param at when the desk had it, by the clock of this machine
 * @param position position in the live stream, for going on after a break
 * @param type short name, such as {@code escalation-raised}
 * @param event id, type, subject, sequence, time and data
 */
public record Arrival(Instant at, String position, String type, JsonNode event) {

    /** The facts of the event: its data. */
    public JsonNode data() {
        return event.path("data");
    }

    /** The case it is about. */
    public String caseId() {
        return event.path("subject").asText();
    }
}
