package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report runs from the enterprise to every desk that must act, and only there. */
class TheWholeRoadIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    @Test
    void a_death_in_zibo_reaches_the_province_with_a_thirty_minute_clock() {
        // given
        try (Desk province = Desk.open(door, "province", door.login("province", Stack.PASSWORD));
                Desk hunan = Desk.open(door, "hunan", door.login("hunan", Stack.PASSWORD))) {
            Instant before = Instant.now();
            // when
            String accidentId = accident(1);
            Arrival call = called(province, accidentId);
            // then
            JsonNode escalation = call.data().path("escalation");
            assertThat(escalation.path("desk").asText()).isEqualTo("370000");
            assertThat(Instant.parse(escalation.path("legalDueAt").asText()))
                    .isBetween(before.plus(Duration.ofMinutes(30)), call.at().plus(Duration.ofMinutes(30)));
            assertThat(hunan.seen()).noneMatch(arrival -> arrival.caseId().equals(accidentId));
        }
    }

    @Test
    void the_receipt_of_the_province_meets_the_clock() {
        // given
        String token = door.login("province", Stack.PASSWORD);
        try (Desk province = Desk.open(door, "province", token)) {
            String accidentId = accident(1);
            String escalationId = called(province, accidentId)
                    .data()
                    .path("escalation")
                    .path("escalationId")
                    .asText();
            // when
            door.post("/api/v1/escalations/" + escalationId + "/acknowledgement", token, "{\"note\":\"已知悉\"}")
                    .expect(200);
            // then
            assertThat(province.next(
                            SOON,
                            arrival -> arrival.type().equals("clock-met")
                                    && arrival.data()
                                            .path("clock")
                                            .path("rule")
                                            .asText()
                                            .equals("SD-1")
                                    && arrival.caseId().equals(accidentId)))
                    .isNotNull();
        }
    }

    @Test
    void a_desk_that_comes_back_misses_nothing_and_sees_nothing_twice() {
        // given
        String token = door.login("province", Stack.PASSWORD);
        String position;
        try (Desk first = Desk.open(door, "province", token)) {
            position = called(first, accident(1)).position();
        }
        String missed = accident(2);
        try (Desk witness = Desk.open(door, "witness", token)) {
            called(witness, accident(1)); // so that what was missed has been published
        }
        // when
        try (Desk back = Desk.resume(door, "province", token, position)) {
            // then
            assertThat(called(back, missed)).isNotNull();
            assertThat(back.seen()).extracting(Arrival::position).doesNotHaveDuplicates();
            assertThat(back.seen())
                    .extracting(arrival -> arrival.event().path("id").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_demo_tells_its_story_to_the_end() {
        // given
        var told = new ByteArrayOutputStream();
        // when
        try (Story story = new Story(door, Stack.PASSWORD, new PrintStream(told, true, StandardCharsets.UTF_8))) {
            story.fourAccidentsInFiveDays();
            story.theCountGrows();
            story.theProvinceLists();
            story.struckOff();
            story.theWindowCloses();
            story.summary();
        }
        // then
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("MAJOR→ESPECIALLY_MAJOR 死亡 54")
                .contains("鲁建督〔")
                .contains("（10 个工作日）")
                .contains("notice-reviewed")
                .contains("已销号")
                .contains("续报死亡 3 人：等级 LARGER")
                .contains("窗口后续报死亡 10 人：等级仍为 LARGER，afterWindow=true");
    }

    private String accident(int deaths) {
        return door.post(
                        "/api/v1/accidents",
                        door.login("builder", Stack.PASSWORD),
                        Filing.accident("370302", "淄博市淄川区", deaths, "09", "演练：外架拆除时坠落"))
                .expect(201)
                .path("accidentId")
                .asText();
    }

    private static Arrival called(Desk desk, String accidentId) {
        @Nullable
        Arrival call = desk.next(
                SOON,
                arrival -> arrival.type().equals("escalation-raised")
                        && arrival.caseId().equals(accidentId)
                        && arrival.data()
                                .path("escalation")
                                .path("kind")
                                .asText()
                                .equals("PROVINCIAL_DIRECT_REPORT"));
        assertThat(call).as("call of the desk %s", desk.name()).isNotNull();
        return java.util.Objects.requireNonNull(call);
    }
}
