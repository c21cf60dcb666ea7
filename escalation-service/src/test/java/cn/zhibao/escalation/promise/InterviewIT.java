package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The interview after a larger accident is held, and nobody has to record it a second time. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InterviewIT {

    private static final String RULE = "SD-INTERVIEW";
    private static final String MET = "entries.find { it.event == 'cn.zhibao.clock-met.v1' }.";
    private static final Desk PROVINCE = Desk.of("370000");

    @Inject
    MovableClock clock;

    @Inject
    World world;

    private Instant later(Duration time) {
        clock.passes(time);
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void becomes(UUID caseId, String rule, String field) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> PROVINCE.sees(caseId, rule).containsKey(field));
    }

    @Test
    void the_minutes_meet_the_clock_of_the_accident_and_of_the_notice_and_the_trace_names_them() {
        // given
        Samples.Accident larger = world.accident(Samples.ZICHUAN, 3);
        assertThat(PROVINCE.sees(larger.id(), RULE)).doesNotContainKey("metAt");
        Instant issuedAt = later(Duration.ofMinutes(5));
        NoticeFacts notice = Documents.interview(UUID.randomUUID(), larger.id(), "370000", "370300", issuedAt);
        Instant heldAt = issuedAt.plusSeconds(3_600);
        world.tells(UUID.randomUUID(), 1, new NoticeIssued(notice, heldAt));
        PROVINCE.sees(notice.noticeId(), "CN-INTERVIEW");
        assertThat(PROVINCE.clock(larger.id(), RULE)).doesNotContainKey("metAt");
        // when
        later(Duration.ofHours(2));
        UUID minutes = world.tellsOf("zhang", heldAt, 2, new InterviewHeld(notice, heldAt, true));
        becomes(larger.id(), RULE, "metAt");
        becomes(notice.noticeId(), "CN-INTERVIEW", "metAt");
        // then
        Map<String, Object> met = PROVINCE.clock(larger.id(), RULE);
        assertThat(met).containsEntry("metAt", heldAt.toString());
        PROVINCE.call()
                .get("/api/v1/clocks/" + met.get("clockId") + "/trace")
                .then()
                .statusCode(200)
                .body(MET + "evidence.kind", equalTo("FACT"))
                .body(MET + "evidence.event", equalTo("cn.zhibao.interview-held.v1"))
                .body(MET + "evidence.eventId", equalTo(minutes.toString()))
                .body(MET + "evidence.by", equalTo("zhang"))
                .body(MET + "inputs.notice", equalTo(notice.number()));
        PROVINCE.call()
                .body(Map.of("caseId", larger.id(), "until", clock.instant().toString()))
                .post("/api/v1/policies/active/dry-run")
                .then()
                .statusCode(200)
                .body("decisions.findAll { it.event == 'clock-met' }.data.clock.rule", hasItem(RULE));
    }

    @Test
    void where_nobody_came_it_is_owed_until_somebody_records_that_it_was_held_elsewhere() {
        // given
        Samples.Accident larger = world.accident(Samples.ZICHUAN, 3);
        PROVINCE.sees(larger.id(), RULE);
        Instant issuedAt = later(Duration.ofMinutes(5));
        NoticeFacts notice = Documents.interview(UUID.randomUUID(), larger.id(), "370000", "370300", issuedAt);
        world.tells(UUID.randomUUID(), 1, new NoticeIssued(notice, issuedAt));
        // when
        world.tells(UUID.randomUUID(), 2, new InterviewHeld(notice, issuedAt, false));
        becomes(notice.noticeId(), "CN-INTERVIEW", "metAt");
        // then
        Map<String, Object> owed = PROVINCE.clock(larger.id(), RULE);
        assertThat(owed).doesNotContainKey("metAt");
        PROVINCE.decides(owed, "fulfilment", Map.of("at", clock.instant().toString(), "form", "WRITTEN"))
                .statusCode(200);
    }
}
