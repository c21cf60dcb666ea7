package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** More time for a clock with approval (延期), and duties that are waived (豁免). */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ClockTimeIT {

    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Desk ELSEWHERE = Desk.of("370400");
    private static final Desk CLERK = Desk.somebody("clerk-370302", "370302", "notice-clerk");
    private static final Desk OFFICER = Desk.somebody("officer-370300", "370300", "duty-officer");
    private static final String COMPLETE = "CN-COMPLETE";
    private static final Map<String, Object> GRANTED = Map.of("granted", true, "reason", "情况属实");
    private static final Map<String, Object> WAIVER = Map.of("reason", "自建房无施工单位");

    @Inject
    World world;

    private Map<String, Object> clock() {
        return COUNTY.sees(world.incompleteAccident().id(), COMPLETE);
    }

    private static Map<String, Object> wish(Map<String, Object> clock, Duration later) {
        return Map.of("until", due(clock).plus(later).toString(), "reason", "仍在救援，无法核实");
    }

    private static Instant due(Map<String, Object> clock) {
        return Instant.parse(String.valueOf(clock.get("dueAt")));
    }

    @Test
    void what_the_rule_lets_people_decide_is_said_with_the_clock() {
        // given
        UUID caseId = world.incompleteAccident().id();
        Map<String, Object> clock = COUNTY.sees(caseId, COMPLETE);
        // then
        assertThat(clock)
                .containsEntry("mayFulfil", false)
                .containsEntry(
                        "mayExtend",
                        Map.of(
                                "by",
                                "CITY",
                                "until",
                                due(clock).plus(Duration.ofDays(1)).toString(),
                                "left",
                                1))
                .containsEntry("mayWaive", Map.of("by", "CITY"));
        assertThat(COUNTY.sees(caseId, "CN-3")).doesNotContainKeys("mayExtend", "mayWaive");
        assertThat(COUNTY.sees(world.accident(Samples.ZICHUAN, 3).id(), "SD-2"))
                .containsEntry("mayFulfil", true)
                .doesNotContainKeys("mayExtend", "mayWaive");
    }

    @Test
    void the_county_asks_the_city_decides_and_the_limit_lies_later() {
        // given
        Map<String, Object> clock = clock();
        Map<String, Object> wish = wish(clock, Duration.ofHours(20));
        // when
        COUNTY.decides(clock, "extension", wish)
                .statusCode(200)
                .body("dueAt", equalTo(clock.get("dueAt")))
                .body("progress.request.by", equalTo("desk-370302"))
                .body("progress.request.until", equalTo(wish.get("until")));
        OFFICER.call()
                .queryParam("extension", "requested")
                .queryParam("caseId", clock.get("caseId"))
                .get("/api/v1/clocks")
                .then()
                .statusCode(200)
                .body("items.clockId", contains(clock.get("clockId")));
        CITY.decides(clock, "extension-decision", GRANTED)
                .statusCode(200)
                .body("dueAt", equalTo(wish.get("until")))
                .body("progress.firstDueAt", equalTo(clock.get("dueAt")))
                .body("progress.extensions", equalTo(1))
                .body("progress.decision.by", equalTo("desk-370300"))
                .body("$", not(hasKey("mayExtend")));
        // then: it is there for everybody who looks, in the order of its new limit
        UUID caseId = UUID.fromString(String.valueOf(clock.get("caseId")));
        assertThat(COUNTY.clock(caseId, COMPLETE)).containsEntry("dueAt", wish.get("until"));
        CITY.call()
                .queryParam("caseId", caseId)
                .queryParam("extension", "requested")
                .get("/api/v1/clocks")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void who_asked_and_who_is_too_low_or_elsewhere_or_no_leader_does_not_decide() {
        // given
        Map<String, Object> clock = clock();
        CITY.decides(clock, "extension-decision", GRANTED)
                .statusCode(409)
                .body("code", equalTo("extension-not-requested"));
        CLERK.decides(clock, "extension", wish(clock, Duration.ofHours(1))).statusCode(403);
        CITY.decides(clock, "extension", wish(clock, Duration.ofHours(1))).statusCode(200);
        // then
        CITY.decides(clock, "extension-decision", GRANTED).statusCode(403).body("code", equalTo("same-person"));
        COUNTY.decides(clock, "extension-decision", GRANTED).statusCode(403).body("code", equalTo("approver-too-low"));
        ELSEWHERE.decides(clock, "extension-decision", GRANTED).statusCode(404);
        OFFICER.decides(clock, "extension-decision", GRANTED).statusCode(403);
        COUNTY.decides(clock, "extension", wish(clock, Duration.ofHours(2)))
                .statusCode(409)
                .body("code", equalTo("extension-already-requested"));
    }

    @Test
    void every_fault_of_a_wish_or_a_decision_is_named_at_once() {
        // given
        Map<String, Object> clock = clock();
        // then
        COUNTY.decides(clock, "extension", Map.of("until", "soon"))
                .statusCode(400)
                .body("faults.pointer", contains("/until", "/reason"));
        CITY.decides(clock, "extension-decision", Map.of("granted", "yes"))
                .statusCode(400)
                .body("faults.pointer", contains("/granted", "/reason"));
        CITY.decides(clock, "waiver", Map.of("why", "x")).statusCode(400).body("faults.pointer", hasItem("/reason"));
        COUNTY.decides(clock, "extension", wish(clock, Duration.ofHours(25)))
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/until"))
                .body("faults[0].code", equalTo("later-than-allowed"));
        COUNTY.decides(clock, "extension", wish(clock, Duration.ofHours(-1)))
                .statusCode(422)
                .body("faults[0].code", equalTo("not-ahead"));
        COUNTY.call()
                .queryParam("extension", "granted")
                .get("/api/v1/clocks")
                .then()
                .statusCode(400)
                .body("faults[0].pointer", equalTo("?extension"));
    }

    @Test
    void a_report_is_neither_put_off_nor_waived() {
        // given
        Map<String, Object> clock =
                COUNTY.sees(world.accident(Samples.ZICHUAN, 1).id(), "CN-3");
        // then
        COUNTY.decides(clock, "extension", wish(clock, Duration.ofMinutes(5)))
                .statusCode(409)
                .body("code", equalTo("clock-not-extendable"));
        CITY.decides(clock, "waiver", WAIVER).statusCode(409).body("code", equalTo("clock-not-waivable"));
    }

    @Test
    void a_waived_duty_is_owed_no_more_and_found_as_waived() {
        // given
        Map<String, Object> clock = clock();
        UUID caseId = UUID.fromString(String.valueOf(clock.get("caseId")));
        COUNTY.decides(clock, "waiver", WAIVER).statusCode(403).body("code", equalTo("approver-too-low"));
        // when
        CITY.decides(clock, "waiver", WAIVER)
                .statusCode(200)
                .body("progress.waiver.by", equalTo("desk-370300"))
                .body("$", not(hasKey("mayWaive")));
        // then
        CITY.decides(clock, "waiver", WAIVER).statusCode(200);
        CITY.decides(clock, "waiver", Map.of("reason", "x")).statusCode(409).body("code", equalTo("already-waived"));
        COUNTY.decides(clock, "extension", wish(clock, Duration.ofHours(1)))
                .statusCode(409)
                .body("code", equalTo("already-waived"));
        await().untilAsserted(() -> CITY.call()
                .queryParam("caseId", caseId)
                .queryParam("status", "waived")
                .get("/api/v1/clocks")
                .then()
                .statusCode(200)
                .body("items.rule", contains(COMPLETE)));
    }

    @Test
    void the_deadline_of_a_listing_moves_with_its_clock() {
        // given
        UUID caseId = world.overdueMajorHazard().hazardId();
        CITY.hears(caseId, "CN-LISTING");
        Map<String, Object> supervision = CITY.supervisions(caseId).getFirst();
        UUID id = UUID.fromString(String.valueOf(supervision.get("supervisionId")));
        Instant by = Instant.now().plus(Duration.ofDays(10));
        CITY.orders(id, "listing", Map.of("rectifyBy", by.toString(), "reason", "逾期未整改"))
                .statusCode(200);
        Map<String, Object> clock = COUNTY.sees(caseId, "CN-LISTED-HAZARD");
        Map<String, Object> wish = wish(clock, Duration.ofDays(30));
        // when
        COUNTY.decides(clock, "extension", wish).statusCode(200);
        CITY.decides(clock, "extension-decision", GRANTED).statusCode(200);
        // then
        assertThat(CITY.supervisions(caseId).getFirst()).containsEntry("rectifyBy", wish.get("until"));
    }
}
