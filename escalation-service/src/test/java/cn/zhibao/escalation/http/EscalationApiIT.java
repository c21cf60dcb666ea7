package cn.zhibao.escalation.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class EscalationApiIT {

    private static final String API = "/api/v1";
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk QINGDAO = Desk.of("370200");

    @Inject
    MovableClock clock;

    @Inject
    World world;

    @Test
    void another_region_sees_nothing_of_a_case_and_a_desk_that_was_not_called_cannot_answer() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        Map<String, Object> call = PROVINCE.hears(accident.id(), "SD-1");
        String one = API + "/escalations/" + call.get("escalationId");
        // when, then
        assertThat(QINGDAO.calls(accident.id())).isEmpty();
        assertThat(QINGDAO.clocks(accident.id())).isEmpty();
        QINGDAO.call().get(one).then().statusCode(404);
        QINGDAO.call().get(one + "/trace").then().statusCode(404);
        QINGDAO.acknowledges(call).statusCode(404).body("code", equalTo("not-found"));
        CITY.acknowledges(call).statusCode(403).body("code", equalTo("out-of-scope"));
        assertThat(PROVINCE.hears(accident.id(), "SD-1")).doesNotContainKey("acknowledgedAt");
    }

    @Test
    void a_desk_that_is_called_from_elsewhere_sees_its_call_and_its_clock_and_answers_while_others_do_not() {
        // given: an inspector whom Qingdao sent to a place in another city
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        HazardFacts found = Samples.foundBy("RESIDENT_INSPECTOR", now, now);
        HazardFacts hazard = Samples.sentBy("HOUSING-370200", Samples.of(UUID.randomUUID(), Samples.ZICHUAN, found));
        // when
        world.tells(UUID.randomUUID(), 1, new HazardFound(hazard));
        // then
        Map<String, Object> call = QINGDAO.hears(hazard.hazardId(), "CN-SENDER");
        assertThat(call).containsEntry("desk", "370200").containsEntry("region", Samples.ZICHUAN);
        assertThat(QINGDAO.clock(hazard.hazardId(), "CN-FIRST-RESIDENT")).containsEntry("desk", "370200");
        assertThat(Desk.of("370100").calls(hazard.hazardId())).isEmpty();
        assertThat(Desk.of("370100").clocks(hazard.hazardId())).isEmpty();
        CITY.acknowledges(call).statusCode(403).body("code", equalTo("out-of-scope"));
        QINGDAO.call()
                .get(API + "/escalations/" + call.get("escalationId") + "/trace")
                .then()
                .statusCode(200);
        QINGDAO.acknowledges(call).statusCode(200);
    }

    @Test
    void the_first_answer_counts_and_a_second_person_is_told_so() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        Map<String, Object> call = PROVINCE.hears(accident.id(), "SD-1");
        PROVINCE.acknowledges(call).statusCode(200);
        // when, then
        PROVINCE.acknowledges(call).statusCode(200);
        Desk.somebody("somebody-else", "370000", "duty-officer")
                .acknowledges(call)
                .statusCode(409)
                .body("code", equalTo("already-acknowledged"));
    }

    @Test
    void the_trace_says_which_rule_called_and_which_did_not() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        Map<String, Object> call = PROVINCE.hears(accident.id(), "SD-1");
        // when
        var trace = PROVINCE.call()
                .get(API + "/escalations/" + call.get("escalationId") + "/trace")
                .then();
        // then
        trace.statusCode(200)
                .body("entries[0].rule", equalTo("SD-1"))
                .body("entries[0].fired", equalTo(true))
                .body("entries[0].basis", equalTo("《山东省安全生产条例》第六十五条"))
                .body("entries.findAll { !it.fired }.rule", hasItem("SD-2"));
    }

    @Test
    void a_written_report_is_recorded_with_its_time_and_form() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 3);
        PROVINCE.hears(accident.id(), "SD-1");
        Object clockId = CITY.clock(accident.id(), "SD-2").get("clockId");
        String fulfilment = API + "/clocks/" + clockId + "/fulfilment";
        String now = clock.instant().toString();
        // when, then
        QINGDAO.call()
                .body(Map.of("at", now, "form", "WRITTEN"))
                .post(fulfilment)
                .then()
                .statusCode(404);
        CITY.call()
                .body(Map.of("at", "2099-01-01T00:00:00Z", "form", "WRITTEN"))
                .post(fulfilment)
                .then()
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/at"));
        CITY.call()
                .body(Map.of("at", now, "form", "WRITTEN", "note", "已报送"))
                .post(fulfilment)
                .then()
                .statusCode(200)
                .body("rule", equalTo("SD-2"));
        assertThat(CITY.clock(accident.id(), "SD-2")).containsKey("metAt").doesNotContainKey("breachedAt");
    }

    @ParameterizedTest(name = "{0} gives {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"note": 1}                                    | 400 | /note
            {"notes": "x"}                                 | 400 | /notes
            [1]                                            | 400 | -
            {"note":                                       | 400 | -
            """)
    void a_malformed_answer_is_refused_and_names_its_faults(String body, int status, String pointer) {
        var answer = PROVINCE.call()
                .body(body)
                .post(API + "/escalations/" + UUID.randomUUID() + "/acknowledgement")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        if (!pointer.equals("-")) {
            answer.body("faults[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void every_fault_of_a_listing_is_named_at_once() {
        PROVINCE.call()
                .body("{\"rectifyBy\": \"tomorrow\", \"surprise\": true}")
                .post(API + "/supervisions/" + UUID.randomUUID() + "/listing")
                .then()
                .statusCode(400)
                .body("faults", hasSize(3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /escalations?limit=0
            /escalations?limit=201
            /escalations?limit=x
            /escalations?status=later
            /escalations?desk=37
            /escalations?caseId=x
            /escalations?cursor=x
            /clocks?status=stopped
            /supervisions?cursor=!
            /scores?below=0
            /scores?below=101
            /scores?cursor=x
            """)
    void a_question_that_makes_no_sense_is_a_bad_request(String path) {
        PROVINCE.call().get(API + path).then().statusCode(400).body("faults[0].code", equalTo("bad-parameter"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /escalations?status=later&desk=37&caseId=x&cursor=x&limit=0, ?status ?desk ?caseId ?cursor ?limit
            /clocks?status=stopped&desk=x&caseId=1&cursor=!&limit=201, ?status ?desk ?caseId ?cursor ?limit
            /supervisions?status=none&caseId=x&cursor=!&limit=x, ?status ?caseId ?cursor ?limit
            /suspicions?state=later&kind=EARLY&caseId=x&cursor=x&limit=0, ?state ?kind ?caseId ?cursor ?limit
            /suspicions/matches?caseId=x&cursor=x&limit=0, ?caseId ?cursor ?limit
            /rosters?at=x&desk=1&cursor=x&limit=0, ?at ?desk ?cursor ?limit
            """)
    void every_parameter_that_cannot_be_read_is_named(String path, String pointers) {
        PROVINCE.call()
                .get(API + path)
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable"))
                .body("faults.pointer", containsInAnyOrder(pointers.split(" ")));
    }

    @Test
    void a_list_is_read_page_by_page_without_gap_or_double() {
        // given
        Set<UUID> cases = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            cases.add(world.accident("430112", 1).id());
        }
        Desk hunan = Desk.of("430000");
        cases.forEach(id -> hunan.hears(id, "CN-LIFE"));
        // when
        List<String> all = hunan.call()
                .queryParam("limit", 200)
                .get(API + "/escalations")
                .then()
                .extract()
                .jsonPath()
                .getList("items.escalationId");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var request = hunan.call().queryParam("limit", 5);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(API + "/escalations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.escalationId"));
            cursor = page.getString("next");
        } while (cursor != null);
        // then
        assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void metrics_and_health_are_served() {
        var accident = world.accident(Samples.ZICHUAN, 1);
        PROVINCE.hears(accident.id(), "SD-1");
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("zhibao_escalations_total", "zhibao_clocks_total", "zhibao_timer_lateness");
        given().get("/q/health/ready").then().statusCode(200);
    }
}
