package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Arrivals in one line each, for a reader at a terminal. */
final class Told {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(SHANGHAI);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(SHANGHAI);

    private Told() {}

    /** When, where, how long after the filing was sent, and what. */
    static String line(Desk desk, Arrival arrival, Instant sent) {
        return "  %s  %-9s +%6.3f s  %-26s %s"
                .formatted(
                        CLOCK.format(arrival.at()),
                        desk.name(),
                        Duration.between(sent, arrival.at()).toNanos() / 1e9,
                        arrival.type(),
                        what(arrival.data()));
    }

    private static String what(JsonNode data) {
        if (data.has("escalation")) {
            return escalation(data.path("escalation"));
        }
        if (data.has("clock")) {
            JsonNode clock = data.path("clock");
            return "%s %s→%s 限 %s"
                    .formatted(
                            clock.path("rule").asText(),
                            clock.path("from").asText(),
                            clock.path("to").asText(),
                            minute(clock.path("dueAt")));
        }
        if (data.has("accident")) {
            return accident(data);
        }
        if (data.has("hazard")) {
            JsonNode hazard = data.path("hazard");
            return "%s %s %s"
                    .formatted(
                            hazard.path("number").asText(),
                            hazard.path("level").asText(),
                            hazard.path("criterion").asText());
        }
        if (data.has("notice")) {
            return data.path("notice").path("number").asText();
        }
        return data.path("supervision").path("reason").asText();
    }

    private static String escalation(JsonNode escalation) {
        String legal = escalation.hasNonNull("legalDueAt") ? " 法定时限 " + minute(escalation.path("legalDueAt")) : "";
        return "%s %s %s 第%d级 请于 %s 前签收%s"
                .formatted(
                        escalation.path("kind").asText(),
                        escalation.path("rule").asText(),
                        escalation.path("desk").asText(),
                        escalation.path("step").asInt(),
                        minute(escalation.path("acknowledgeBy")),
                        legal);
    }

    private static String accident(JsonNode data) {
        JsonNode accident = data.path("accident");
        String grade = data.has("to")
                ? data.path("from").asText() + "→" + data.path("to").asText()
                : accident.path("grade").asText();
        return "%s %s 死亡 %d"
                .formatted(
                        accident.path("number").asText(),
                        grade,
                        accident.path("casualties").path("deaths").asInt());
    }

    private static String minute(JsonNode time) {
        return MINUTE.format(Instant.parse(time.asText()));
    }
}
