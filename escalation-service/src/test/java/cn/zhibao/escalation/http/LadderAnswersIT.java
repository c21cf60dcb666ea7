package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LadderAnswersIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");

    @Inject
    World world;

    @Test
    void a_call_about_a_hazard_is_put_off_once_and_no_longer_than_the_desks_own_time() {
        // given: the county has four hours
        Map<String, Object> call = COUNTY.hears(world.overdueMajorHazard().hazardId(), "CN-OVERDUE");
        // when, then
        COUNTY.answers(call, "snooze", until(call, 14_401))
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/until"))
                .body("faults[0].code", equalTo("later-than-allowed"));
        COUNTY.answers(call, "snooze", Map.of("until", "soon")).statusCode(400);
        COUNTY.answers(call, "snooze", until(call, 600))
                .statusCode(200)
                .body("progress", hasKey("snoozedUntil"))
                .body("acknowledgeBy", equalTo(until(call, 600).get("until")));
        COUNTY.answers(call, "snooze", until(call, 900)).statusCode(409).body("code", equalTo("already-waiting"));
    }

    @Test
    void a_call_about_a_death_is_never_put_off_but_may_be_sent_elsewhere() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        Map<String, Object> call = CITY.hears(accident.id(), "CN-3");
        // when, then
        CITY.answers(call, "snooze", until(call, 60)).statusCode(409).body("code", equalTo("accident-never-waits"));
        CITY.answers(call, "reassignment", Map.of("level", "COUNTY", "target", "PRINCIPAL", "reason", "x"))
                .statusCode(422)
                .body("faults[0].code", equalTo("too-low"));
        CITY.answers(call, "reassignment", Map.of("level", "CITY", "target", "PRINCIPAL", "reason", "由负责人接报"))
                .statusCode(200)
                .body("target", equalTo("principal"))
                .body("acknowledgeBy", equalTo(call.get("acknowledgeBy")));
        CITY.answers(call, "resolution", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", equalTo("not-acknowledged"));
        CITY.acknowledges(call).statusCode(200);
        CITY.answers(call, "resolution", Map.of("reason", "已处置"))
                .statusCode(200)
                .body("progress", hasKey("resolvedAt"));
    }

    @Test
    void calls_about_hazards_of_one_project_are_shown_together_and_those_about_accidents_never() {
        // given
        UUID one = world.overdueMajorHazard().hazardId();
        UUID other = world.overdueMajorHazard().hazardId();
        UUID death = world.accident(Samples.ZICHUAN, 1).id();
        COUNTY.hears(one, "CN-OVERDUE");
        COUNTY.hears(other, "CN-OVERDUE");
        PROVINCE.hears(death, "SD-1");
        // when
        var groups = COUNTY.call().get("/api/v1/escalations/groups").then().statusCode(200);
        // then
        groups.body(
                "items.find { it.kind == 'RECTIFICATION_OVERDUE' }.escalations.caseId",
                hasItems(one.toString(), other.toString()));
        List<String> cases = groups.extract().jsonPath().getList("items.escalations.flatten().caseId");
        assertThat(cases).doesNotContain(death.toString());
    }

    private static Map<String, Object> until(Map<String, Object> call, long secondsLater) {
        Instant next = Instant.parse(String.valueOf(call.get("acknowledgeBy")));
        return Map.of("until", next.plusSeconds(secondsLater).toString(), "reason", "在途");
    }
}
