package cn.zhibao.escalation.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suspicions as desks see them, and rulings of leaders on duty. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SuspicionIT {

    private static final String API = "/api/v1/suspicions";
    private static final Instant FILED = Times.at("2026-06-01 10:00");
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Map<String, String> RULING =
            Map.of("verdict", "CONFIRMED", "checked", "调取值班记录", "reason", "接报后未按时上报");

    @Inject
    MovableClock clock;

    private World world;

    @BeforeEach
    void open() {
        world = new World(clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** The head of the unit was told two hours before it was filed, an hour too late; in a year whose working days are known. */
    private UUID late(String region) {
        Instant before = FILED.minus(Duration.ofHours(2));
        var accident = new Samples.Accident(UUID.randomUUID(), region, Casualties.NONE, before, before, FILED);
        world.tellsRecordedAt(FILED, 1, new AccidentReported(accident.facts(), List.of()));
        return accident.id();
    }

    private List<Map<String, Object>> suspicions(Desk desk, UUID caseId, String state) {
        return desk.call()
                .queryParam("caseId", caseId)
                .queryParam("state", state)
                .get(API)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private String suspected(UUID caseId) {
        return String.valueOf(await().atMost(Duration.ofSeconds(20))
                .until(() -> suspicions(CITY, caseId, "OPEN"), found -> !found.isEmpty())
                .getFirst()
                .get("suspicionId"));
    }

    private static ValidatableResponse rules(Desk desk, Object id, Map<String, ?> ruling) {
        return desk.call().body(ruling).post(API + "/" + id + "/ruling").then();
    }

    @Test
    void what_was_filed_late_is_suspected_verified_and_ruled() {
        // given
        UUID caseId = late(Samples.ZICHUAN);
        // when
        String id = suspected(caseId);
        // then
        CITY.call()
                .get(API + "/" + id)
                .then()
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
        Map<String, Object> call = CITY.calls(caseId).stream()
                .filter(each -> "VERIFICATION".equals(each.get("kind")))
                .findFirst()
                .orElseThrow();
        assertThat(call).containsEntry("rule", "DET-LATE");
        CITY.acknowledges(call).statusCode(200);
        // when
        rules(COUNTY, id, RULING).statusCode(403).body("code", equalTo("out-of-scope"));
        rules(CITY, id, RULING)
                .statusCode(200)
                .body("ruling.verdict", equalTo("CONFIRMED"))
                .body("ruling.checked", equalTo(RULING.get("checked")))
                .body("ruling.reason", equalTo(RULING.get("reason")))
                .body("ruling.by", equalTo("desk-370300"))
                .body("ruling.at", notNullValue());
        // then
        rules(CITY, id, RULING).statusCode(200);
        rules(PROVINCE, id, RULING).statusCode(409).body("code", equalTo("already-ruled"));
        assertThat(suspicions(CITY, caseId, "OPEN")).isEmpty();
        assertThat(suspicions(CITY, caseId, "RULED")).hasSize(1);
        assertThat(CITY.clock(caseId, "DET-LATE")).containsKey("metAt");
    }

    /** In five days, in a province of its own. */
    private UUID fatal(String occurred, int told) {
        Instant at = Times.at(occurred);
        Instant recordedAt = FILED.plus(Duration.ofMinutes(told));
        var accident = new Samples.Accident(
                UUID.randomUUID(), Samples.CHANGSHA_WANGCHENG, new Casualties(1, 0, 0, 0, 0), at, at, recordedAt);
        world.tellsRecordedAt(recordedAt, 1, new AccidentReported(accident.facts(), List.of()));
        return accident.id();
    }

    @Test
    void four_fatal_accidents_in_five_days_are_suspected_with_all_four() {
        // given
        Desk hunan = Desk.of("430000");
        UUID first = fatal("2026-05-28 09:00", 1);
        UUID second = fatal("2026-05-30 09:00", 2);
        UUID third = fatal("2026-05-31 09:00", 3);
        // when
        UUID fourth = fatal("2026-06-01 09:00", 4);
        // then
        Map<String, Object> cluster = await().atMost(Duration.ofSeconds(20))
                .until(() -> clusters(hunan, fourth), found -> !found.isEmpty())
                .getFirst();
        assertThat(cluster).containsEntry("rule", "DET-CLUSTER").containsEntry("desk", "430000");
        hunan.call()
                .get(API + "/" + cluster.get("suspicionId"))
                .then()
                .statusCode(200)
                .body("evidence.find { it.name == 'count' }.value", equalTo("4"))
                .body("evidence.find { it.name == 'withinDays' }.value", equalTo("5"))
                .body(
                        "evidence.findAll { it.name == 'member' }.caseId",
                        contains(first.toString(), second.toString(), third.toString()));
        assertThat(List.of(first, second, third))
                .allSatisfy(each -> assertThat(clusters(hunan, each)).isEmpty());
        String id = String.valueOf(cluster.get("suspicionId"));
        rules(Desk.of("430100"), id, RULING).statusCode(403);
        rules(hunan, id, RULING).statusCode(200);
    }

    @Test
    void a_signal_that_no_report_answers_in_time_is_suspected_and_one_that_a_report_answers_is_not() {
        // given: an accident that happened where the second one speaks of
        Instant received = FILED.minus(Duration.ofHours(3));
        UUID hidden = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        String place = "370306";
        var reported = new Samples.Accident(
                UUID.randomUUID(), place, Casualties.NONE, received, received, received.plusSeconds(7_200));
        // when
        world.tellsRecordedAt(reported.reportedAt(), 1, new AccidentReported(reported.facts(), List.of()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !CITY.calls(reported.id()).isEmpty());
        world.tellsRecordedAt(received, 1, signal(answered, place, received));
        world.tellsRecordedAt(received, 1, signal(hidden, "370305", received));
        // then
        Map<String, Object> suspicion = await().atMost(Duration.ofSeconds(20))
                .until(() -> suspicions(CITY, hidden, "OPEN"), found -> !found.isEmpty())
                .getFirst();
        assertThat(suspicion)
                .containsEntry("kind", "CONCEALMENT")
                .containsEntry("rule", "DET-CONCEALMENT")
                .containsEntry("desk", "370300")
                .containsEntry("suspectedAt", "2026-06-01T01:00:00.001Z");
        CITY.call()
                .get(API + "/" + suspicion.get("suspicionId"))
                .then()
                .statusCode(200)
                .body("summary.subject", equalTo("SIGNAL"))
                .body("summary.number", equalTo("W-2026-000001"))
                .body("evidence.find { it.name == 'signal.kind' }.value", equalTo("EMERGENCY_120"))
                .body("evidence.find { it.name == 'compared' }.value", equalTo("1"))
                .body(
                        "evidence.find { it.name == 'nearest' }.caseId",
                        equalTo(reported.id().toString()))
                .body("evidence.find { it.name == 'nearest.comparedBy' }.value", equalTo("COUNTY"))
                .body("evidence.find { it.name == 'nearest.whyNot' }.value", equalTo("PLACE"));
        assertThat(CITY.calls(hidden)).extracting(call -> call.get("kind")).contains("VERIFICATION");
        assertThat(suspicions(CITY, answered, "all")).isEmpty();
        rules(CITY, String.valueOf(suspicion.get("suspicionId")), RULING).statusCode(200);
    }

    private static SignalReceived signal(UUID id, String region, Instant received) {
        return new SignalReceived(Samples.signal(id, SignalKind.EMERGENCY_120, region, received, received));
    }

    private List<Map<String, Object>> clusters(Desk desk, UUID caseId) {
        return suspicions(desk, caseId, "OPEN").stream()
                .filter(each -> "CLUSTER".equals(each.get("kind")))
                .toList();
    }

    @Test
    void the_call_to_verify_leaves_the_desk_with_the_ruling() {
        // given
        UUID caseId = late(Samples.ZICHUAN);
        String id = suspected(caseId);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !openVerifications(caseId).isEmpty());
        // when
        rules(CITY, id, RULING).statusCode(200);
        // then
        assertThat(openVerifications(caseId)).isEmpty();
    }

    private static List<Map<String, Object>> openVerifications(UUID caseId) {
        return CITY.calls(caseId).stream()
                .filter(each -> "VERIFICATION".equals(each.get("kind")))
                .filter(each -> each.get("acknowledgedAt") == null)
                .toList();
    }

    @Test
    void only_leaders_on_duty_rule_and_only_within_their_region() {
        // given
        String id = suspected(late(Samples.ZICHUAN));
        Desk elsewhere = Desk.of("370200");
        // when, then
        given().auth()
                .oauth2(Tokens.of("officer", "370300", "duty-officer"))
                .contentType(ContentType.JSON)
                .body(RULING)
                .post(API + "/" + id + "/ruling")
                .then()
                .statusCode(403);
        rules(elsewhere, id, RULING).statusCode(404);
        elsewhere.call().get(API + "/" + id).then().statusCode(404);
        rules(CITY, UUID.randomUUID(), RULING).statusCode(404);
    }

    @Test
    void every_fault_of_a_ruling_is_named_at_once() {
        String id = suspected(late(Samples.ZICHUAN));
        rules(CITY, id, Map.of("verdict", "MAYBE", "reason", "长".repeat(2_001), "surprise", 1))
                .statusCode(400)
                .body("faults.pointer", contains("/verdict", "/checked", "/reason", "/surprise"))
                .body("faults.code", contains("not-a-choice", "missing", "too-long", "unknown-field"));
        rules(CITY, id, RULING).statusCode(200);
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
                        each -> assertThat(suspicions(hunan, each, "all")).hasSize(1)));
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
