package cn.zhibao.escalation.promise;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A department proposes to its government to list a major hazard that is late, and another person records the decision. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class GovernmentListingIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Desk HEAD = Desk.somebody("head-370300", "370300", "principal");

    @Inject
    MovableClock clock;

    @Inject
    World world;

    @Test
    void a_late_major_hazard_is_proposed_decided_by_another_and_the_supervision_says_so() {
        // given
        UUID id = listed();
        Map<String, Object> reason = Map.of("reason", "企业拒不整改");
        // then: the supervising authority alone proposes, once
        COUNTY.orders(id, "government-proposal", reason).statusCode(403).body("code", equalTo("out-of-scope"));
        PROVINCE.orders(id, "government-proposal", reason).statusCode(403);
        HEAD.orders(id, "government-proposal", reason).statusCode(403).body("code", equalTo("role-missing"));
        CITY.orders(id, "government-decision", decision())
                .statusCode(409)
                .body("code", equalTo("government-not-asked"));
        CITY.orders(id, "government-proposal", reason)
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("government.desk", equalTo("370300"))
                .body("government.reason", equalTo("企业拒不整改"))
                .body("government", not(hasKey("decision")));
        CITY.orders(id, "government-proposal", reason)
                .statusCode(409)
                .body("code", equalTo("government-already-asked"));
        // then: somebody else records the decision, once
        CITY.orders(id, "government-decision", decision()).statusCode(403).body("code", equalTo("same-person"));
        HEAD.orders(id, "government-decision", decision())
                .statusCode(200)
                .body("government.decision.listed", equalTo(true))
                .body("government.decision.number", equalTo("淄政督〔2026〕3号"))
                .body("government.decision.decidedOn", equalTo(today()));
        HEAD.orders(id, "government-decision", decision()).statusCode(409).body("code", equalTo("government-decided"));
        CITY.orders(id, "government-proposal", reason)
                .statusCode(409)
                .body("code", equalTo("government-already-lists"));
        CITY.call()
                .get("/api/v1/supervisions/" + id + "/history")
                .then()
                .statusCode(200)
                .body("entries[-2].event", equalTo("government-listing-proposed"))
                .body("entries[-1].event", equalTo("government-listing-decided"))
                .body("entries[-1].by", equalTo("head-370300"))
                .body("entries[-1].data.supervision.government.decision.number", equalTo("淄政督〔2026〕3号"));
    }

    @Test
    void every_fault_of_a_decision_is_named_at_once() {
        UUID id = listed();
        HEAD.orders(id, "government-decision", Map.of("listed", true, "number", "三号", "decidedOn", "昨天"))
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("/number", "/decidedOn"));
        HEAD.orders(id, "government-decision", Map.of("listed", true))
                .statusCode(422)
                .body("faults.pointer", containsInAnyOrder("/number", "/decidedOn"));
        HEAD.orders(id, "government-decision", Map.of("listed", false))
                .statusCode(422)
                .body("faults.pointer", containsInAnyOrder("/reason", "/decidedOn"));
        CITY.orders(id, "government-proposal", Map.of("reason", "企业拒不整改")).statusCode(200);
        Map<String, Object> early = Map.of("listed", false, "reason", "不予挂牌", "decidedOn", day(-1).toString());
        HEAD.orders(id, "government-decision", early)
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/decidedOn"))
                .body("faults[0].code", equalTo("before-proposed"));
        Map<String, Object> late = Map.of("listed", false, "reason", "不予挂牌", "decidedOn", day(1).toString());
        HEAD.orders(id, "government-decision", late).statusCode(422).body("faults[0].code", equalTo("in-future"));
        Map<String, Object> refused = Map.of("listed", false, "reason", "不予挂牌", "decidedOn", today());
        HEAD.orders(id, "government-decision", refused)
                .statusCode(200)
                .body("government.decision.listed", equalTo(false))
                .body("government.decision.reason", equalTo("不予挂牌"));
    }

    /** An overdue major hazard that the city listed. */
    private UUID listed() {
        UUID caseId = world.overdueMajorHazard().hazardId();
        PROVINCE.hears(caseId, "CN-LISTING");
        UUID id = UUID.fromString(
                String.valueOf(PROVINCE.supervisions(caseId).getFirst().get("supervisionId")));
        String rectifyBy = clock.instant().plus(Duration.ofDays(20)).toString();
        CITY.orders(id, "listing", Map.of("rectifyBy", rectifyBy, "reason", "逾期未整改"))
                .statusCode(200);
        return id;
    }

    private Map<String, Object> decision() {
        return Map.of("listed", true, "number", "淄政督〔2026〕3号", "decidedOn", today());
    }

    private String today() {
        return day(0).toString();
    }

    private LocalDate day(int later) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(later);
    }
}
