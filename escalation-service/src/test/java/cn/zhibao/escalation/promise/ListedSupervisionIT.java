package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.SupervisionStep;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ListedSupervisionIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");

    @Inject
    MovableClock clock;

    @Inject
    World world;

    @Test
    void an_overdue_major_hazard_is_proposed_and_the_province_lists_it_once() {
        // given
        var hazard = world.overdueMajorHazard();
        PROVINCE.hears(hazard.hazardId(), "CN-LISTING");
        Map<String, Object> proposed = PROVINCE.supervisions(hazard.hazardId()).getFirst();
        assertThat(proposed).containsEntry("status", "PROPOSED").containsEntry("desk", "370300");
        String listing = "/api/v1/supervisions/" + proposed.get("supervisionId") + "/listing";
        Map<String, Object> order =
                Map.of("rectifyBy", clock.instant().plus(Duration.ofDays(10)).toString(), "reason", "逾期未整改");
        // when
        var answer = PROVINCE.call().body(order).post(listing).then();
        // then
        answer.statusCode(200).body("status", equalTo("LISTED")).body("desk", equalTo("370000"));
        PROVINCE.call().body(order).post(listing).then().statusCode(409).body("code", equalTo("already-listed"));
        COUNTY.call().body(order).post(listing).then().statusCode(403).body("code", equalTo("desk-too-low"));
        assertThat(PROVINCE.hears(hazard.hazardId(), "CN-LISTING")).containsKey("acknowledgedAt");
    }

    @Test
    void a_listed_hazard_is_treated_fails_the_review_goes_on_and_is_lifted() {
        // given
        var hazard = world.overdueMajorHazard();
        PROVINCE.hears(hazard.hazardId(), "CN-LISTING");
        UUID id = supervisionOf(hazard.hazardId());
        CITY.orders(id, "listing", Map.of("rectifyBy", in(Duration.ofDays(20)), "reason", "逾期未整改"))
                .statusCode(200)
                .body("progress.number", equalTo("GP-" + hazard.number() + "-1"));
        // when: the first round fails, the second does not
        treats(id);
        CITY.orders(id, "inspection", Map.of("passed", false, "opinion", "附着装置仍不合格"))
                .statusCode(200)
                .body("status", equalTo("FAILED"));
        CITY.orders(id, "lift", Map.of("reason", "x")).statusCode(409).body("code", equalTo("review-not-passed"));
        CITY.orders(id, "continuation", Map.of("rectifyBy", in(Duration.ofDays(30)), "reason", "继续治理"))
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("progress.round", equalTo(2));
        treats(id);
        COUNTY.orders(id, "inspection", Map.of("passed", true, "opinion", "x"))
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        CITY.orders(id, "inspection", Map.of("passed", true, "opinion", "合格")).statusCode(200);
        CITY.orders(id, "lift", Map.of("reason", "隐患已消除")).statusCode(200).body("status", equalTo("LIFTED"));
        // then
        CITY.call()
                .get("/api/v1/supervisions/" + id + "/history")
                .then()
                .statusCode(200)
                .body("entries.event", hasSize(15))
                .body("entries[0].event", equalTo("supervision-listed"))
                .body("entries[14].event", equalTo("supervision-lifted"))
                .body("entries[14].by", equalTo("desk-370300"))
                .body("entries[14].data.supervision.progress.round", equalTo(2));
        CITY.call()
                .queryParam("status", "lifted")
                .get("/api/v1/supervisions")
                .then()
                .statusCode(200)
                .body("items.supervisionId", hasItem(id.toString()));
        assertThat(CITY.clocks(hazard.hazardId()))
                .filteredOn(clock -> "CN-LISTED-HAZARD".equals(clock.get("rule")))
                .hasSize(2)
                .allMatch(clock -> clock.containsKey("metAt"));
    }

    @Test
    void a_listing_whose_deadline_passes_proposes_consequences_and_an_authority_decides() {
        // given
        var hazard = world.overdueMajorHazard();
        PROVINCE.hears(hazard.hazardId(), "CN-LISTING");
        UUID id = supervisionOf(hazard.hazardId());
        CITY.orders(id, "listing", Map.of("rectifyBy", in(Duration.ofMinutes(5)), "reason", "逾期未整改"))
                .statusCode(200);
        // when
        clock.passes(Duration.ofMinutes(6));
        // then
        PROVINCE.hears(hazard.hazardId(), "CN-LISTED-HAZARD");
        CITY.call()
                .get("/api/v1/supervisions/" + id)
                .then()
                .body("status", equalTo("LISTED"))
                .body("progress", hasKey("overdueSince"))
                .body("progress.proposals", hasItem("STOP_WORK"));
        // when: the authority decides
        Map<String, Object> interview = Map.of(
                "consequence", "INTERVIEW", "heldAt", in(Duration.ofDays(3)), "place", "三楼会议室", "reason", "逾期未整改");
        COUNTY.orders(id, "enforcement", interview).statusCode(403).body("code", equalTo("out-of-scope"));
        CITY.orders(id, "enforcement", Map.of("consequence", "INTERVIEW", "reason", " "))
                .statusCode(422)
                .body("faults.pointer", containsInAnyOrder("/heldAt", "/place", "/reason"));
        CITY.orders(id, "enforcement", interview)
                .statusCode(200)
                .body("progress.enforced", equalTo(List.of("INTERVIEW")));
        CITY.orders(id, "enforcement", interview).statusCode(409).body("code", equalTo("already-enforced"));
        CITY.orders(id, "enforcement", Map.of("consequence", "RAISE_TO_PROVINCE", "reason", "x"))
                .statusCode(409)
                .body("code", equalTo("raised-by-continuation"));
        // then
        CITY.call()
                .get("/api/v1/supervisions/" + id + "/history")
                .then()
                .body("entries.event", hasItem("supervision-enforced"))
                .body("entries[-1].data.interview.place", equalTo("三楼会议室"));
        // when: what law enforcement is asked for may be worse, an interview not
        Map<String, Object> stop =
                Map.of("consequence", "STOP_WORK", "reason", "逾期未整改", "aggravations", List.of("REFUSED_RECTIFICATION"));
        CITY.orders(
                        id,
                        "enforcement",
                        Map.of(
                                "consequence",
                                "INTERVIEW",
                                "heldAt",
                                in(Duration.ofDays(3)),
                                "place",
                                "三楼会议室",
                                "reason",
                                "逾期未整改",
                                "aggravations",
                                List.of("REFUSED_RECTIFICATION")))
                .statusCode(422)
                .body("faults.pointer", equalTo(List.of("/aggravations")))
                .body("faults.code", equalTo(List.of("not-of-interview")));
        CITY.orders(id, "enforcement", stop).statusCode(200);
        CITY.call()
                .get("/api/v1/supervisions/" + id + "/history")
                .then()
                .body("entries[-1].data.consequence", equalTo("STOP_WORK"))
                .body("entries[-1].data.aggravations", equalTo(List.of("REFUSED_RECTIFICATION")));
    }

    @Test
    void an_accident_is_put_under_supervision_without_a_proposal_and_once() {
        // given
        var accident = world.accident("370302", 1);
        PROVINCE.hears(accident.id(), "SD-1");
        Map<String, Object> order = Map.of("caseId", accident.id(), "reason", "查处督办");
        // when, then
        UUID id = UUID.fromString(PROVINCE.call()
                .body(order)
                .post("/api/v1/supervisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("$", not(hasKey("escalationId")))
                .extract()
                .path("supervisionId"));
        PROVINCE.call()
                .body(order)
                .post("/api/v1/supervisions")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-listed"));
        assertThat(supervisionOf(accident.id())).isEqualTo(id);
        COUNTY.orders(id, "steps", Map.of("step", "PLAN_REVIEWED", "opinion", "x"))
                .statusCode(409)
                .body("code", equalTo("no-treatment-steps"));
        COUNTY.orders(id, "lift-application", Map.of("statement", "书面报告")).statusCode(200);
    }

    @Test
    void an_accident_with_one_death_is_listed_by_the_city_and_taken_over_by_the_province_with_the_second() {
        // given
        var accident = world.accident("370302", 1);
        assertThat(CITY.sees(accident.id(), "CN-PROPOSE-ACCIDENT")).containsEntry("desk", "370300");
        // when
        UUID id = UUID.fromString(CITY.call()
                .body(Map.of("caseId", accident.id(), "reason", "查处督办"))
                .post("/api/v1/supervisions")
                .then()
                .statusCode(200)
                .extract()
                .path("supervisionId"));
        // then
        assertThat(CITY.clock(accident.id(), "CN-PROPOSE-ACCIDENT")).containsKey("metAt");
        Map<String, Object> takeOver = Map.of("reason", "由省级督办");
        PROVINCE.orders(id, "continuation", takeOver).statusCode(409).body("code", equalTo("not-overdue"));
        // when
        world.tells(
                UUID.randomUUID(),
                2,
                new AccidentSupplemented(
                        accident.deaths(2).facts(), List.of("casualties"), clock.instant(), null, null));
        // then
        assertThat(PROVINCE.sees(accident.id(), "CN-PROPOSE-ACCIDENT-PROVINCE")).doesNotContainKey("metAt");
        CITY.orders(id, "continuation", takeOver).statusCode(409).body("code", equalTo("not-overdue"));
        PROVINCE.orders(id, "continuation", takeOver)
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("level", equalTo("PROVINCE"))
                .body("progress.round", equalTo(2));
        assertThat(PROVINCE.clock(accident.id(), "CN-PROPOSE-ACCIDENT-PROVINCE"))
                .containsKey("metAt");
        assertThat(PROVINCE.clocks(accident.id()))
                .filteredOn(clock -> "CN-LISTED-ACCIDENT".equals(clock.get("rule")))
                .extracting(clock -> clock.get("desk") + " " + clock.containsKey("metAt"))
                .containsExactlyInAnyOrder("370300 true", "370000 false");
    }

    @Test
    void every_fault_of_an_order_is_named_at_once() {
        CITY.orders(UUID.randomUUID(), "inspection", Map.of("passed", "yes", "surprise", 1))
                .statusCode(400)
                .body("faults.pointer", hasItems("/passed", "/opinion", "/surprise"));
        CITY.orders(UUID.randomUUID(), "steps", Map.of("step", "DONE", "opinion", "x"))
                .statusCode(400)
                .body("faults[0].code", equalTo("not-a-choice"));
        CITY.orders(UUID.randomUUID(), "lift", Map.of("reason", "x")).statusCode(404);
    }

    private void treats(UUID id) {
        for (SupervisionStep step : SupervisionStep.values()) {
            COUNTY.orders(id, "steps", Map.of("step", step, "opinion", "合格")).statusCode(200);
        }
        COUNTY.orders(id, "lift-application", Map.of("statement", "申请解除"))
                .statusCode(200)
                .body("status", equalTo("LIFT_APPLIED"));
    }

    private UUID supervisionOf(UUID caseId) {
        return UUID.fromString(
                String.valueOf(PROVINCE.supervisions(caseId).getFirst().get("supervisionId")));
    }

    private String in(Duration time) {
        return clock.instant().plus(time).toString();
    }
}
