package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.scene.Backtest;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules would have done with many cases. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BacktestIT {

    private static final String API = "/api/v1/backtests";
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk QINGDAO = Desk.of("370200");

    @Inject
    MovableClock clock;

    @Inject
    World world;

    private static List<Map<String, Object>> threeAccidents() {
        return List.of(
                Lines.filed(Samples.Accident.reported("2026-03-28 10:00").deaths(1)),
                Lines.filed(Samples.Accident.reported("2026-03-28 23:00")),
                Lines.filed(Samples.Accident.reported("2026-03-29 10:00").in(Samples.CHANGSHA_WANGCHENG)));
    }

    @Test
    void what_is_on_record_is_decided_again_for_the_region_of_who_asks() {
        // given
        var before = world.accident(Samples.ZICHUAN, 1);
        PROVINCE.hears(before.id(), "SD-1");
        clock.passes(Duration.ofSeconds(2));
        Instant from = clock.instant();
        var accident = world.accident(Samples.ZICHUAN, 1);
        PROVINCE.hears(accident.id(), "SD-1");
        Instant to = clock.instant();
        clock.passes(Duration.ofSeconds(2));
        var after = world.accident(Samples.ZICHUAN, 1);
        PROVINCE.hears(after.id(), "SD-1");
        Map<String, Object> range = Map.of("from", from.toString(), "to", to.toString());
        // when
        List<JsonNode> decisions = Backtest.ofHistory(PROVINCE, range).decisions();
        List<JsonNode> elsewhere = Backtest.ofHistory(QINGDAO, range).decisions();
        // then
        assertThat(decisions.stream()
                        .map(line -> line.get("data").findValue("caseId").textValue()))
                .isNotEmpty()
                .containsOnly(accident.id().toString());
        assertThat(decisions.getFirst().get("policy").textValue()).isEqualTo("CN-2026.16+SD-2026.5");
        assertThat(decisions.getFirst().get("basis").textValue()).isNotBlank();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void lines_that_are_sent_are_counted_and_two_policies_compared() {
        // given
        var parameters = Map.of("against", "CN-2026.16", "until", "2026-03-29T12:00:00+08:00");
        // when
        Backtest backtest = Backtest.ofLines(Desk.of("000000"), Lines.ndjson(threeAccidents()), parameters);
        // then
        JsonPath standing = backtest.ended();
        assertThat(standing.getString("state")).isEqualTo("DONE");
        assertThat(standing.getLong("events")).isEqualTo(3);
        assertThat(standing.getList("results.policy")).containsExactly("CN-2026.16", "CN-2026.16+SD-2026.5");
        assertThat(standing.getList("results.taken.cases")).containsExactly(3, 3);
        assertThat(standing.getInt("results[1].raisedByDesk.'370000'")).isPositive();
        assertThat(standing.getInt("results[1].nightPages")).isPositive();
        assertThat(standing.getInt("results[1].breachesByRule.'SD-1'")).isEqualTo(2);
        assertThat(standing.getString("reached")).isEqualTo("2026-03-29T04:00:00Z");
        assertThat(standing.getInt("differences.NEWLY_CAUGHT")).isPositive();
        assertThat(backtest.differences())
                .anySatisfy(line -> assertThat(line.get("rule").textValue()).isEqualTo("SD-1"));
        assertThat(backtest.decisions().stream().map(line -> line.get("policy").textValue()))
                .contains("CN-2026.16", "CN-2026.16+SD-2026.5");
    }

    @Test
    void lines_that_are_no_events_are_named_and_passed_over() {
        // given
        List<Map<String, Object>> events = new ArrayList<>(threeAccidents());
        events.add(1, Lines.without(events.getFirst(), "time"));
        events.add(Lines.with(events.getFirst(), "type", "cn.zhibao.hazard-praised.v1"));
        events.add(Lines.filed(
                Samples.Accident.reported("2026-03-28 12:00").deaths(1).in("")));
        // when
        JsonPath standing = Backtest.ofLines(PROVINCE, Lines.ndjson(events) + "\n{oh\n", Map.of())
                .ended();
        // then
        assertThat(standing.getString("state")).isEqualTo("DONE");
        assertThat(standing.getInt("events")).isEqualTo(3);
        assertThat(standing.getInt("unread.unknown")).isEqualTo(1);
        assertThat(standing.getInt("unread.faulty")).isEqualTo(3);
        assertThat(standing.getList("unread.first.line")).containsExactly(2, 6, 8);
        assertThat(standing.getList("unread.first.pointer")).containsExactly("/time", "/data/accident/region", "");
        assertThat(standing.getList("unread.first.code")).containsExactly("missing", "not-a-region", "malformed-json");
        assertThat(standing.getInt("results[0].taken.cases")).isEqualTo(2);
    }

    @Test
    void it_belongs_to_the_region_it_was_asked_for_and_can_be_removed() {
        // given
        Backtest backtest = Backtest.ofLines(PROVINCE, Lines.ndjson(threeAccidents()), Map.of());
        backtest.ended();
        // when, then
        QINGDAO.call().get(backtest.path()).then().statusCode(404);
        QINGDAO.call().get(backtest.path() + "/decisions").then().statusCode(404);
        QINGDAO.call().delete(backtest.path()).then().statusCode(404);
        String id = backtest.path().substring(backtest.path().lastIndexOf('/') + 1);
        PROVINCE.call().get(API).then().statusCode(200).body("items.backtestId", hasItem(id));
        QINGDAO.call().get(API).then().statusCode(200).body("items.backtestId", not(hasItem(id)));
        PROVINCE.call().delete(backtest.path()).then().statusCode(204);
        PROVINCE.call().get(backtest.path()).then().statusCode(404);
        PROVINCE.call().delete(backtest.path()).then().statusCode(404);
        PROVINCE.call().get(API + "/" + UUID.randomUUID() + "/decisions").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"policy": "CN-1999.1"}                                                      | unknown-policy | /policy
            {"against": "CN-1999.1"}                                                     | unknown-policy | /against
            {"from": "2026-03-28T10:00:00Z", "to": "2026-03-28T09:00:00Z"}              | before-from    | /to
            {"from": "yesterday"}                                                        | wrong-type     | /from
            {"since": "2026-03-28T10:00:00Z"}                                            | unknown-field  | /since
            """)
    void an_order_that_cannot_be_is_refused(String body, String code, String pointer) {
        var answer = PROVINCE.call().body(body).post(API).then().contentType("application/problem+json");
        assertThat(answer.extract().statusCode()).isIn(400, 422);
        answer.body("faults[0].code", equalTo(code)).body("faults[0].pointer", equalTo(pointer));
    }

    @Test
    void an_empty_body_and_a_document_that_is_too_large_are_refused() {
        Backtest.send(PROVINCE, "", Map.of()).statusCode(400).body("faults[0].code", equalTo("empty"));
        Backtest.send(PROVINCE, "{}", Map.of("until", "tomorrow"))
                .statusCode(400)
                .body("faults[0].pointer", equalTo("?until"));
        PROVINCE.call().body(" ".repeat(65 << 10) + "{}").post(API).then().statusCode(413);
        PROVINCE.call().contentType("text/csv").body("a;b").post(API).then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "duty-officer", "notice-clerk", "agency", "reporter"})
    void who_does_not_answer_for_rules_is_not_answered(String role) {
        Desk desk = Desk.somebody("someone", "370000", role);
        desk.call().body("{}").post(API).then().statusCode(403).body("code", equalTo("role-missing"));
    }

    @Test
    void a_night_is_long_enough_for_thousands_of_lines() {
        // given
        Instant start = Times.at("2026-03-02 00:00");
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            var accident = Samples.Accident.reported("2026-03-02 00:00")
                    .withId(new UUID(1, i))
                    .facts();
            events.add(Lines.event(1, start.plusSeconds(i), new AccidentReported(accident, List.of())));
        }
        // when
        JsonPath standing =
                Backtest.ofLines(PROVINCE, Lines.ndjson(events), Map.of()).ended();
        // then
        assertThat(standing.getInt("results[0].taken.cases")).isEqualTo(2_000);
        assertThat(standing.getInt("results[0].breachesByRule.'SD-1'")).isEqualTo(2_000);
        assertThat(standing.getBoolean("complete")).isTrue();
    }
}
