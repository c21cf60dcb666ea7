package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suspicions as desks see them, and rulings of leaders on duty. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SuspicionIT {

    private static final String API = "/api/v1/suspicions";
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Map<String, String> RULING =
            Map.of("verdict", "CONFIRMED", "checked", "调取值班记录", "reason", "接报后未按时上报");

    @Inject
    World world;

    /**
     * The head of the unit was told two hours before it was filed, an hour too late; in a year whose working days are known. Each
     * is of a unit of its own, whose points nobody else loses.
     */
    private UUID late(String region) {
        UUID id = UUID.randomUUID();
        var accident = Samples.Accident.reported("2026-06-01 10:00")
                .withId(id)
                .in(region)
                .occurred("2026-06-01 08:00")
                .informed("2026-06-01 08:00");
        var facts = Punished.of("unit " + id, accident.facts());
        world.tellsRecordedAt(accident.reportedAt(), 1, new AccidentReported(facts, List.of()));
        return id;
    }

    @Test
    void what_was_filed_late_is_suspected_verified_and_ruled() {
        // given
        UUID caseId = late(Samples.ZICHUAN);
        // when
        Map<String, Object> suspicion = CITY.suspects(caseId, "LATE");
        // then
        CITY.examines(suspicion)
                .statusCode(200)
                .body("caseId", equalTo(caseId.toString()))
                .body("kind", equalTo("LATE"))
                .body("rule", equalTo("DET-LATE"))
                .body("desk", equalTo("370300"))
                .body("basis", notNullValue())
                .body("evidence.name", hasItems("clock", "from", "to", "dueAt", "breachedAt"))
                .body("evidence.value", hasItems("CN-1"))
                .body("ruleBy", notNullValue())
                .body("clockId", equalTo(CITY.clock(caseId, "DET-LATE").get("clockId")))
                .body("ruling", nullValue())
                .body("summary.subject", equalTo("ACCIDENT"))
                .body("exercise", equalTo(false));
        Map<String, Object> call = CITY.verifications(caseId).getFirst();
        assertThat(call).containsEntry("rule", "DET-LATE");
        CITY.acknowledges(call).statusCode(200);
        // when
        COUNTY.rules(suspicion, RULING).statusCode(403).body("code", equalTo("out-of-scope"));
        CITY.rules(suspicion, RULING)
                .statusCode(200)
                .body("ruling.verdict", equalTo("CONFIRMED"))
                .body("ruling.checked", equalTo(RULING.get("checked")))
                .body("ruling.reason", equalTo(RULING.get("reason")))
                .body("ruling.by", equalTo("desk-370300"))
                .body("ruling.at", notNullValue());
        // then
        CITY.rules(suspicion, RULING).statusCode(200);
        PROVINCE.rules(suspicion, RULING).statusCode(409).body("code", equalTo("already-ruled"));
        assertThat(CITY.suspicions(caseId, "OPEN")).isEmpty();
        assertThat(CITY.suspicions(caseId, "RULED")).hasSize(1);
        assertThat(CITY.clock(caseId, "DET-LATE")).containsKey("metAt");
    }

    @Test
    void the_call_to_verify_leaves_the_desk_with_the_ruling() {
        // given
        UUID caseId = late(Samples.ZICHUAN);
        Map<String, Object> suspicion = CITY.suspects(caseId, "LATE");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !openVerifications(caseId).isEmpty());
        // when
        CITY.rules(suspicion, RULING).statusCode(200);
        // then
        assertThat(openVerifications(caseId)).isEmpty();
    }

    private static List<Map<String, Object>> openVerifications(UUID caseId) {
        return CITY.verifications(caseId).stream()
                .filter(each -> each.get("acknowledgedAt") == null)
                .toList();
    }

    @Test
    void only_leaders_on_duty_rule_and_only_within_their_region() {
        // given
        Map<String, Object> suspicion = CITY.suspects(late(Samples.ZICHUAN), "LATE");
        Desk elsewhere = Desk.of("370200");
        // when, then
        Desk.somebody("officer", "370300", "duty-officer")
                .rules(suspicion, RULING)
                .statusCode(403);
        elsewhere.rules(suspicion, RULING).statusCode(404);
        elsewhere.examines(suspicion).statusCode(404);
        CITY.rules(Map.of("suspicionId", UUID.randomUUID()), RULING).statusCode(404);
    }

    @Test
    void every_fault_of_a_ruling_is_named_at_once() {
        Map<String, Object> suspicion = CITY.suspects(late(Samples.ZICHUAN), "LATE");
        CITY.rules(suspicion, Map.of("verdict", "MAYBE", "reason", "长".repeat(2_001), "surprise", 1))
                .statusCode(400)
                .body("faults.pointer", contains("/verdict", "/checked", "/reason", "/surprise"))
                .body("faults.code", contains("not-a-choice", "missing", "too-long", "unknown-field"));
        CITY.confirmsWorse(suspicion, "OBSTRUCTED_ENFORCEMENT", "VICIOUS", "OBSTRUCTED_ENFORCEMENT")
                .statusCode(400)
                .body("faults.pointer", contains("/aggravations/1", "/aggravations/2"))
                .body("faults.code", contains("not-a-choice", "repeated"));
        Map<String, Object> cleared = new HashMap<>(RULING);
        cleared.put("verdict", "CLEARED");
        cleared.put("aggravations", List.of("MALICIOUS_CONCEALMENT"));
        CITY.rules(suspicion, cleared)
                .statusCode(422)
                .body("faults.pointer", contains("/aggravations"))
                .body("faults.code", contains("only-confirmed"));
        CITY.rules(suspicion, RULING).statusCode(200).body("ruling.aggravations", nullValue());
    }

    @Test
    void what_makes_it_worse_stays_with_the_ruling() {
        // given
        Map<String, Object> suspicion = CITY.suspects(late(Samples.ZICHUAN), "LATE");
        // when
        CITY.confirmsWorse(suspicion, "REFUSED_RECTIFICATION", "OBSTRUCTED_ENFORCEMENT")
                .statusCode(200)
                .body("ruling.aggravations", contains("OBSTRUCTED_ENFORCEMENT", "REFUSED_RECTIFICATION"));
        // then
        CITY.examines(suspicion)
                .body("ruling.aggravations", contains("OBSTRUCTED_ENFORCEMENT", "REFUSED_RECTIFICATION"));
        CITY.confirmsWorse(suspicion, "OBSTRUCTED_ENFORCEMENT", "REFUSED_RECTIFICATION")
                .statusCode(200);
        CITY.confirmsWorse(suspicion, "OBSTRUCTED_ENFORCEMENT").statusCode(409).body("code", equalTo("already-ruled"));
    }

    @Test
    void the_list_is_read_by_kind_and_page_by_page() {
        // given: a province of its own
        Desk hunan = Desk.of("430000");
        Set<UUID> cases = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            cases.add(late(Samples.CHANGSHA_WANGCHENG));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> cases.forEach(
                        each -> assertThat(hunan.suspicions(each, "all")).hasSize(1)));
        // when
        List<String> all = page(hunan, "LATE", 200, new ArrayList<>());
        List<String> paged = page(hunan, "LATE", 2, new ArrayList<>());
        // then
        assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page(hunan, "CONCEALMENT", 200, new ArrayList<>())).isEmpty();
    }

    private static List<String> page(Desk desk, String kind, int limit, List<String> read) {
        String cursor = null;
        do {
            var request = desk.call().queryParam("kind", kind).queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(API)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.suspicionId"));
            cursor = page.getString("next");
        } while (cursor != null);
        return read;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"state=later", "kind=EARLY", "caseId=x", "cursor=x", "limit=0"})
    void a_question_that_makes_no_sense_is_a_bad_request(String query) {
        PROVINCE.call().get(API + "?" + query).then().statusCode(400).body("faults[0].code", equalTo("bad-parameter"));
    }
}
