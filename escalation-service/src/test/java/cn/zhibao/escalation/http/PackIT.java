package cn.zhibao.escalation.http;

import static cn.zhibao.escalation.packs.Changed.reportWithin;
import static cn.zhibao.escalation.scene.PackRoad.APPROVER;
import static cn.zhibao.escalation.scene.PackRoad.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.scene.PackRoad;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people bring other rules into force; one alone does not. What comes of it then is promised in RulesChangeOverIT. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PackIT {

    private static final String API = "/api/v1/policies/packs";
    private static final String SHIPPED = Changed.shipped();
    private static final String OVERLAY = Changed.shippedRules().substring(SHIPPED.length() + 1);

    @Inject
    MovableClock clock;

    @Test
    void what_was_shipped_is_in_force_from_the_beginning() {
        EDITOR.call()
                .get(API + "?status=active")
                .then()
                .statusCode(200)
                .body("items.name", hasItems(SHIPPED, OVERLAY))
                .body("items.find { it.name == '" + SHIPPED + "' }.activeFrom", nullValue());
        new PackRoad(SHIPPED).asks(EDITOR, "/history").statusCode(200).body("items.step", contains("SHIPPED"));
    }

    @Test
    void a_change_goes_from_draft_to_approval_by_two_people_and_its_difference_is_shown_before() {
        // given
        PackRoad road = new PackRoad("CN-2030.1");
        // when, then
        road.writes(EDITOR, reportWithin("90 MINUTE", "2030.1"), null)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("DRAFT"))
                .body("faults", hasSize(0))
                .body("policy", equalTo("CN-2030.1+" + OVERLAY));
        road.does(APPROVER, "approval", "").statusCode(409).body("code", equalTo("not-checked"));
        road.does(EDITOR, "check", "").statusCode(200).body("state", equalTo("CHECKED"));
        road.does(APPROVER, "approval", "").statusCode(409).body("code", equalTo("not-backtested"));
        road.does(EDITOR, "backtest", Map.of("backtestId", road.backtested()))
                .statusCode(200)
                .body("state", equalTo("BACKTESTED"))
                .body("backtest.policy", equalTo("CN-2030.1+" + OVERLAY));
        road.does(
                        APPROVER,
                        "activation",
                        Map.of("from", clock.instant().plusSeconds(60).toString()))
                .statusCode(409)
                .body("code", equalTo("not-approved"));
        road.does(APPROVER, "approval", "").statusCode(409).body("code", equalTo("difference-not-read"));
        road.asks(EDITOR, "/diff").statusCode(200);
        road.asks(APPROVER, "/diff?against=" + road.name()).statusCode(200);
        road.does(APPROVER, "approval", "").statusCode(409).body("code", equalTo("difference-not-read"));
        road.asks(APPROVER, "/diff")
                .statusCode(200)
                .body("against", equalTo(SHIPPED))
                .body("entries.id", contains("", "CN-3"))
                .body("entries[1].change", equalTo("CHANGED"))
                .body(
                        "entries[1].fields",
                        equalTo(List.of(Map.of("name", "limit", "before", "2 HOUR", "after", "90 MINUTE"))));
        road.does(APPROVER, "approval", "")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approver", equalTo("approver"));
        road.asks(EDITOR, "/history")
                .body("items.step", contains("EDITED", "CHECKED", "BACKTESTED", "DIFFERENCE_READ", "APPROVED"))
                .body("items.by", contains("editor", "editor", "editor", "approver", "approver"));
        road.writes(EDITOR, reportWithin("80 MINUTE", "2030.1"), "\"4\"")
                .statusCode(409)
                .body("code", equalTo("not-a-draft"));
    }

    @Test
    void a_difference_can_be_read() {
        // given
        PackRoad road = new PackRoad("CN-2030.2");
        road.writes(EDITOR, reportWithin("90 MINUTE", "2030.2"), null).statusCode(201);
        // when
        String text = APPROVER.call()
                .accept("text/plain")
                .get(API + "/CN-2030.2/diff")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // then
        assertThat(text).contains("~ clocks CN-3 县级部门上报市级\n  - limit: 2 HOUR\n  + limit: 90 MINUTE\n");
    }

    @Test
    void a_draft_with_faults_is_kept_and_goes_no_further() {
        // given
        PackRoad road = new PackRoad("CN-2030.4");
        String faulty = reportWithin("2", "2030.4");
        int line = faulty.lines().toList().indexOf("    limit: 2") + 1;
        // when, then
        road.writes(EDITOR, faulty, null)
                .statusCode(201)
                .body("faults.reason", hasItem("limit: '2' has no unit, such as 30 MINUTE"))
                .body("faults.pack", hasItem("CN-2030.4"))
                .body("faults.find { it.flaw == 'no-unit' }.about", equalTo(Map.of("field", "limit", "value", "2")));
        road.does(EDITOR, "check", "")
                .statusCode(422)
                .body("code", equalTo("pack-faulty"))
                .body("faults.find { it.params.flaw == 'no-unit' }.params.line", equalTo(line))
                .body("faults.find { it.params.flaw == 'no-unit' }.params.about.value", equalTo("2"));
        road.writes(EDITOR, "clocks: [", "\"1\"").statusCode(200).body("faults", hasSize(1));
        road.writes(EDITOR, reportWithin("1 HOUR", "2030.5"), "\"2\"")
                .statusCode(200)
                .body("faults.reason", contains("the file says that it is CN-2030.5"));
    }

    @Test
    void a_change_of_the_base_that_leaves_an_overlay_hanging_is_refused() {
        // given
        String yaml = reportWithin("2 HOUR", "2030.6").replace("id: CN-LIFE", "id: CN-ALIVE");
        PackRoad road = new PackRoad("CN-2030.6");
        road.writes(EDITOR, yaml, null).statusCode(201);
        // when, then
        road.does(EDITOR, "check", "")
                .statusCode(422)
                .body("faults.params.pack", contains(OVERLAY))
                .body("faults.params.reason", contains("there is no rule 'CN-LIFE' to replace"));
    }

    @Test
    void a_draft_is_changed_and_approved_only_as_it_was_read() {
        // given
        PackRoad road = new PackRoad("CN-2030.7");
        road.writes(EDITOR, reportWithin("2 HOUR", "2030.7"), null).statusCode(201);
        // when, then
        road.writes(EDITOR, reportWithin("1 HOUR", "2030.7"), null)
                .statusCode(428)
                .body("code", equalTo("condition-missing"));
        road.writes(EDITOR, reportWithin("1 HOUR", "2030.7"), "\"7\"")
                .statusCode(412)
                .body("code", equalTo("stale"));
        road.writes(EDITOR, reportWithin("1 HOUR", "2030.7"), "x").statusCode(400);
        APPROVER.call().post(API + "/CN-2030.7/approval").then().statusCode(428);
    }

    @Test
    void a_backtest_counts_that_is_of_this_content_over_what_is_on_record() {
        // given
        PackRoad road = new PackRoad("CN-2030.8");
        road.writes(EDITOR, reportWithin("90 MINUTE", "2030.8"), null).statusCode(201);
        road.does(EDITOR, "check", "").statusCode(200);
        String before = road.backtested();
        road.writes(EDITOR, reportWithin("80 MINUTE", "2030.8"), "\"2\"")
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        // when, then
        road.does(EDITOR, "backtest", Map.of("backtestId", before))
                .statusCode(409)
                .body("code", equalTo("not-checked"));
        road.does(EDITOR, "check", "").statusCode(200);
        road.does(EDITOR, "backtest", Map.of("backtestId", before))
                .statusCode(409)
                .body("code", equalTo("other-content"));
        road.does(EDITOR, "backtest", Map.of("backtestId", UUID.randomUUID().toString()))
                .statusCode(409)
                .body("code", equalTo("unknown-backtest"));
        road.does(EDITOR, "backtest", Map.of()).statusCode(422);
    }

    @Test
    void an_activation_lies_ahead() {
        // given
        PackRoad road = new PackRoad("CN-2030.9");
        road.goesToApproval(reportWithin("2 HOUR", "2030.9"));
        // when, then
        for (Duration from : List.of(Duration.ofHours(-1), Duration.ZERO, Duration.ofSeconds(5))) {
            road.does(
                            APPROVER,
                            "activation",
                            Map.of("from", clock.instant().plus(from).toString()))
                    .statusCode(422)
                    .body("faults.code", contains("not-ahead"));
        }
        road.does(APPROVER, "activation", Map.of()).statusCode(422);
        road.does(APPROVER, "activation", Map.of("from", "2099-01-01T00:00:00Z"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("activeFrom", equalTo("2099-01-01T00:00:00Z"));
        road.asks(EDITOR, "/history").body("items.from.last()", equalTo("2099-01-01T00:00:00Z"));
    }

    @Test
    void lists_come_in_parts_and_by_state() {
        // given
        for (int i = 11; i < 14; i++) {
            new PackRoad("CN-2030." + i)
                    .writes(EDITOR, reportWithin("1 HOUR", "2030." + i), null)
                    .statusCode(201);
        }
        // when
        var first = EDITOR.call()
                .get(API + "?limit=2&pack=CN")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var next = EDITOR.call()
                .queryParam("cursor", first.getString("next"))
                .get(API + "?limit=2&pack=CN&status=draft")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // then
        assertThat(first.getList("items.name")).isEqualTo(List.of("CN-2030.13", "CN-2030.12"));
        assertThat(next.getList("items.name")).first().isEqualTo("CN-2030.11");
        assertThat(first.getList("items.content")).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /CN-1999.1",
        "GET, /CN-1999.1/diff",
        "GET, /CN-1999.1/history",
        "POST, /CN-1999.1/check",
        "GET, /x"
    })
    void what_is_not_there_is_not_found(String method, String path) {
        EDITOR.call().request(method, API + path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void the_schema_of_the_files_is_there_for_editors() {
        EDITOR.call()
                .get(API + "/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("\"ladders\""));
    }

    @Test
    void names_have_a_form() {
        new PackRoad("cn 1").writes(EDITOR, "pack: CN", null).statusCode(400);
        new PackRoad("CN-2030.99").writes(EDITOR, " ", null).statusCode(400);
        EDITOR.call()
                .get(API + "?status=strange&cursor=x&limit=0")
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?status", "?cursor", "?limit"));
        EDITOR.call()
                .get("/api/v1/policies")
                .then()
                .body("items.version", allOf(hasItem(SHIPPED), not(hasItem(containsString("1999")))));
    }
}
