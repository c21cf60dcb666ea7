package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would happen to one case, without its happening. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DryRunIT {

    private static final String ACTIVE = "/api/v1/policies/active/dry-run";
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk QINGDAO = Desk.of("370200");

    @Inject
    World world;

    private static ValidatableResponse dryRun(Desk desk, String path, Object body) {
        return desk.call().body(body).post(path).then();
    }

    private static Map<String, Object> accident(String reported) {
        return Lines.filed(Samples.Accident.reported(reported));
    }

    @Test
    void a_case_on_file_is_told_again_with_the_answers_it_got_and_then_to_its_end() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        PROVINCE.acknowledges(PROVINCE.hears(accident.id(), "SD-1")).statusCode(200);
        long calls = ownCalls(accident.id());
        // when
        var answer = await().until(
                        () -> dryRun(PROVINCE, ACTIVE, Map.of("caseId", accident.id())),
                        told -> told.extract().jsonPath().getInt("answers") == 1);
        // then
        answer.statusCode(200)
                .body("policy", equalTo("CN-2026.16+SD-2026.5"))
                .body("facts", equalTo(1))
                .body(
                        "decisions.findAll { it.rule == 'SD-1' }.event",
                        contains("clock-opened", "escalation-raised", "escalation-acknowledged", "clock-met"))
                .body("decisions.findAll { it.rule == 'SD-1' }.basis", everyItem(equalTo("《山东省安全生产条例》第六十五条")))
                .body("decisions.findAll { it.rule == 'CN-3' }.event", hasItem("clock-breached"))
                .body("decisions.findAll { it.rule == 'CN-3' }.desk", hasItems("370300", "370000"))
                .body("notFired.find { it.rule == 'SD-2' }.reason", equalTo("CONDITION_FALSE"))
                .body("notFired.find { it.rule == 'SD-2' }.inputs", equalTo(Map.of("accident.grade", "1")))
                .body("notFired.rule", not(hasItem("SD-1")));
        assertThat(ownCalls(accident.id())).isEqualTo(calls);
    }

    /** But for those of series, which may be called for at any moment. */
    private static long ownCalls(UUID caseId) {
        return PROVINCE.calls(caseId).stream()
                .filter(call -> !"VERIFICATION".equals(call.get("kind")))
                .count();
    }

    @Test
    void a_case_that_need_not_be_is_decided_by_the_rules_that_are_named() {
        // given
        var body = Map.of("events", List.of(accident("2026-03-28 10:00")), "until", "2026-03-28T10:31:00+08:00");
        // when, then
        dryRun(PROVINCE, ACTIVE, body)
                .statusCode(200)
                .body("decisions.findAll { it.rule == 'SD-1' }.event.last()", equalTo("escalation-raised"))
                .body("decisions.findAll { it.event == 'clock-breached' }.rule", containsInAnyOrder("CN-6", "SD-1"))
                .body(
                        "decisions.findAll { it.event == 'clock-breached' }.at",
                        everyItem(equalTo("2026-03-28T02:30:00.001Z")));
        dryRun(PROVINCE, "/api/v1/policies/CN-2026.16/dry-run", body)
                .statusCode(200)
                .body("policy", equalTo("CN-2026.16"))
                .body("decisions.rule", not(hasItem("SD-1")))
                .body("notFired.find { it.rule == 'CN-LIFE' }.reason", equalTo("CONDITION_FALSE"));
    }

    @Test
    void a_case_about_which_nothing_is_done_says_why_not() {
        // given
        var hazard = Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        var found = Lines.event(0, hazard.reportedAt(), new HazardFound(hazard));
        // when, then
        dryRun(PROVINCE, ACTIVE, Map.of("events", List.of(found)))
                .statusCode(200)
                .body("decisions", hasSize(0))
                .body("notFired.find { it.rule == 'CN-OVERDUE' }.reason", equalTo("START_NOT_REACHED"))
                .body("notFired.find { it.rule == 'SD-3' }.condition", equalTo("hazard.major"));
    }

    @Test
    void every_fault_is_named_at_once() {
        // given
        Map<String, Object> good = accident("2026-03-28 10:00");
        Map<String, Object> noTime = Lines.without(good, "time");
        Map<String, Object> strange = Lines.with(good, "type", "cn.zhibao.hazard-praised.v1");
        // when, then
        dryRun(
                        PROVINCE,
                        ACTIVE,
                        Map.of(
                                "events",
                                List.of(good, noTime, strange, accident("2026-03-28 11:00"), 7),
                                "until",
                                "tomorrow",
                                "surprise",
                                true))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/events/1/time",
                                "/events/2/type",
                                "/events/3/data",
                                "/events/4",
                                "/until",
                                "/surprise"))
                .body("faults.find { it.pointer == '/events/3/data' }.code", equalTo("another-case"));
    }

    @Test
    void values_that_cannot_be_decided_about_are_named() {
        // given
        Map<String, Object> event =
                Lines.filed(Samples.Accident.reported("2026-03-28 10:00").in("37"));
        Map<String, Object> never = Lines.with(event, "time", "+999999999-12-31T00:00:00Z");
        // when, then
        dryRun(PROVINCE, ACTIVE, Map.of("events", List.of(event, never)))
                .statusCode(400)
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/events/0/data/accident/region", "/events/1/time", "/events/1/data/accident/region"))
                .body("faults.find { it.pointer == '/events/0/data/accident/region' }.code", equalTo("not-a-region"));
    }

    @Test
    void the_later_part_of_a_case_is_told_in_the_order_of_its_owner_up_to_the_end_that_is_asked_for() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00");
        var worse = accident.deaths(1);
        Instant at = accident.reportedAt();
        Event supplemented = new AccidentSupplemented(worse.facts(), List.of("casualties"), at, null, null);
        Map<String, Object> first = Lines.event(5, at.plusMillis(2), new AccidentReported(accident.facts(), List.of()));
        Map<String, Object> second = Lines.event(6, at.plusMillis(1), supplemented);
        Map<String, Object> after = Lines.event(7, at.plusSeconds(3_600), supplemented);
        // when, then
        dryRun(
                        PROVINCE,
                        ACTIVE,
                        Map.of(
                                "events",
                                List.of(second, answer(worse.facts()), first, after),
                                "until",
                                at.plusSeconds(60).toString()))
                .statusCode(200)
                .body("facts", equalTo(2))
                .body("decisions.findAll { it.at > '2026-03-28T02:01:00Z' }", hasSize(0));
    }

    /** Counted by another owner, from 1. */
    private static Map<String, Object> answer(AccidentFacts accident) {
        Instant at = accident.reportedAt().plusSeconds(30);
        var call = new EscalationFacts(
                new UUID(3, 4),
                accident.accidentId(),
                EscalationKind.LEVEL_REPORT,
                "CN-3",
                "CN-2026.16",
                Level.CITY,
                "370300",
                1,
                at,
                at,
                at,
                "officer",
                null,
                null,
                "duty-officer",
                new CaseSummary(
                        Subject.ACCIDENT,
                        accident.number(),
                        accident.grade().name(),
                        0,
                        0,
                        accident.region(),
                        null,
                        null,
                        null),
                accident.region(),
                accident.exercise(),
                null);
        return Lines.event(1, at, new EscalationAcknowledged(call));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"events\": []}", "{\"events\": {}}", "{\"caseId\": \"x\"}", "{\"caseId\": 5}", "[]", "{"
            })
    void a_question_without_a_case_is_refused(String body) {
        assertThat(dryRun(PROVINCE, ACTIVE, body).extract().statusCode()).isIn(400, 422);
    }

    @Test
    void cases_of_other_regions_are_not_there_and_may_not_be_made_up() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        PROVINCE.hears(accident.id(), "SD-1");
        // when, then
        dryRun(QINGDAO, ACTIVE, Map.of("caseId", accident.id())).statusCode(404);
        dryRun(QINGDAO, ACTIVE, Map.of("events", List.of(accident("2026-03-28 10:00"))))
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        dryRun(PROVINCE, ACTIVE, Map.of("caseId", UUID.randomUUID())).statusCode(404);
    }

    @Test
    void rules_that_are_not_there_are_not_found_and_those_that_are_can_be_listed() {
        dryRun(PROVINCE, "/api/v1/policies/CN-1999.1/dry-run", Map.of("events", List.of(accident("2026-03-28 10:00"))))
                .statusCode(404);
        PROVINCE.call()
                .get("/api/v1/policies")
                .then()
                .statusCode(200)
                .body("items.version.first()", equalTo("CN-2026.16+SD-2026.5"))
                .body("items.version.last()", equalTo("CN-2026.16"))
                .body("items.findAll { it.active }.version", contains("CN-2026.16+SD-2026.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "duty-officer", "notice-clerk", "agency", "reporter"})
    void who_does_not_answer_for_rules_is_not_answered(String role) {
        Desk desk = Desk.somebody("someone", "370000", role);
        dryRun(desk, ACTIVE, "{}").statusCode(403).body("code", equalTo("role-missing"));
    }
}
