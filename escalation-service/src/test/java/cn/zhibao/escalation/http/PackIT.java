package cn.zhibao.escalation.http;

import static cn.zhibao.escalation.scene.PackRoad.APPROVER;
import static cn.zhibao.escalation.scene.PackRoad.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
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
    private static final String TWO_HOURS = "starts: FILED\n    limit: 2 HOUR";
    private static final String SHIPPED = Changed.shipped();
    private static final String OVERLAY = Changed.shippedRules().substring(SHIPPED.length() + 1);
    private static final Desk BOTH = PackRoad.desk("both", "policy-editor", "policy-approver");

    @Inject
    MovableClock clock;

    private static String pack(String version, String limit) {
        return Changed.version(version, Map.of(TWO_HOURS, TWO_HOURS.replace("2 HOUR", limit)));
    }

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
        road.writes(EDITOR, pack("2030.1", "90 MINUTE"), null)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("DRAFT"))
                .body("faults", hasSize(0))
                .body("policy", equalTo("CN-2030.1+" + OVERLAY));
        road.does(APPROVER, "approval", "").statusCode(409).body("code", equalTo("not-checked"));
        road.does(EDITOR, "check", "").statusCode(200).body("state", equalTo("CHECKED"));
        road.does(APPROVER, "approval", "").statusCode(409).body("code", equalTo("not-backtested"));
        road.asks(APPROVER, "/diff")
                .statusCode(200)
                .body("against", equalTo(SHIPPED))
                .body("entries.id", contains("", "CN-3"))
                .body("entries[1].change", equalTo("CHANGED"))
                .body(
                        "entries[1].fields",
                        equalTo(List.of(Map.of("name", "limit", "before", "2 HOUR", "after", "90 MINUTE"))));
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
        road.does(APPROVER, "approval", "")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approver", equalTo("approver"));
        road.asks(EDITOR, "/history")
                .body("items.step", contains("EDITED", "CHECKED", "BACKTESTED", "APPROVED"))
                .body("items.by", contains("editor", "editor", "editor", "approver"));
        road.writes(EDITOR, pack("2030.1", "80 MINUTE"), "\"4\"")
                .statusCode(409)
                .body("code", equalTo("not-a-draft"));
    }

    @Test
    void a_difference_can_be_read() {
        // given
        PackRoad road = new PackRoad("CN-2030.2");
        road.writes(EDITOR, pack("2030.2", "90 MINUTE"), null).statusCode(201);
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
    void one_person_alone_is_refused_whatever_their_roles() {
        // given
        PackRoad road = new PackRoad("CN-2030.3");
        road.writes(BOTH, pack("2030.3", "90 MINUTE"), null).statusCode(201);
        road.writes(EDITOR, pack("2030.3", "80 MINUTE"), "\"1\"").statusCode(200);
        road.does(BOTH, "check", "").statusCode(200);
        road.does(BOTH, "backtest", Map.of("backtestId", road.backtested())).statusCode(200);
        // when, then
        road.does(BOTH, "approval", "").statusCode(409).body("code", equalTo("own-draft"));
        road.does(EDITOR, "approval", "").statusCode(403).body("code", equalTo("role-missing"));
        road.does(EDITOR, "activation", Map.of("from", "2099-01-01T00:00:00Z")).statusCode(403);
        road.writes(APPROVER, "pack: CN", "\"4\"").statusCode(403);
        assertThat(road.stands().getString("state")).isEqualTo("BACKTESTED");
    }

    @Test
    void a_draft_with_faults_is_kept_and_goes_no_further() {
        // given
        PackRoad road = new PackRoad("CN-2030.4");
        String faulty = pack("2030.4", "2");
        int line = faulty.lines().toList().indexOf("    limit: 2") + 1;
        // when, then
        road.writes(EDITOR, faulty, null)
                .statusCode(201)
                .body("faults.reason", hasItem("limit: '2' has no unit, such as 30 MINUTE"))
                .body("faults.pack", hasItem("CN-2030.4"));
        road.does(EDITOR, "check", "")
                .statusCode(422)
                .body("code", equalTo("pack-faulty"))
                .body("faults.find { it.params.reason.contains('no unit') }.params.line", equalTo(line));
        road.writes(EDITOR, "clocks: [", "\"1\"").statusCode(200).body("faults", hasSize(1));
        road.writes(EDITOR, pack("2030.5", "1 HOUR"), "\"2\"")
                .statusCode(200)
                .body("faults.reason", contains("the file says that it is CN-2030.5"));
    }

    @Test
    void a_change_of_the_base_that_leaves_an_overlay_hanging_is_refused() {
        // given
        String yaml = pack("2030.6", "2 HOUR").replace("id: CN-LIFE", "id: CN-ALIVE");
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
        road.writes(EDITOR, pack("2030.7", "2 HOUR"), null).statusCode(201);
        // when, then
        road.writes(EDITOR, pack("2030.7", "1 HOUR"), null).statusCode(428).body("code", equalTo("condition-missing"));
        road.writes(EDITOR, pack("2030.7", "1 HOUR"), "\"7\"").statusCode(412).body("code", equalTo("stale"));
        road.writes(EDITOR, pack("2030.7", "1 HOUR"), "x").statusCode(400);
        APPROVER.call().post(API + "/CN-2030.7/approval").then().statusCode(428);
    }

    @Test
    void a_backtest_counts_that_is_of_this_content_over_what_is_on_record() {
        // given
        PackRoad road = new PackRoad("CN-2030.8");
        road.writes(EDITOR, pack("2030.8", "90 MINUTE"), null).statusCode(201);
        road.does(EDITOR, "check", "").statusCode(200);
        String before = road.backtested();
        road.writes(EDITOR, pack("2030.8", "80 MINUTE"), "\"2\"")
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
        road.goesToApproval(pack("2030.9", "2 HOUR"));
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
    void provinces_change_their_own_overlay_alone() {
        // given
        Desk shandong = new Desk("370000", Tokens.of("shandong", "370000", "policy-editor"));
        Desk hunan = new Desk("430000", Tokens.of("hunan", "430000", "policy-editor"));
        String yaml = "pack: SD\nversion: \"2030.1\"\nprovince: \"370000\"\n";
        // when, then
        new PackRoad("CN-2030.10")
                .writes(shandong, pack("2030.10", "1 HOUR"), null)
                .statusCode(403);
        new PackRoad("CN-2030.10").writes(shandong, yaml, null).statusCode(403);
        new PackRoad("SD-2030.1").writes(hunan, yaml, null).statusCode(403);
        new PackRoad("SD-2030.1").writes(shandong, yaml, null).statusCode(201);
        new PackRoad("SD-2030.1")
                .writes(hunan, yaml.replace("370000", "430000"), "\"1\"")
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void lists_come_in_parts_and_by_state() {
        // given
        for (int i = 11; i < 14; i++) {
            new PackRoad("CN-2030." + i)
                    .writes(EDITOR, pack("2030." + i, "1 HOUR"), null)
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
    void nobody_writes_a_draft_without_a_valid_token_and_the_role() {
        PackRoad road = new PackRoad("CN-2030.98");
        road.writes(new Desk("000000", "no token"), "pack: CN", null).statusCode(401);
        road.writes(new Desk("000000", Tokens.forged("liar", "000000", "policy-editor")), "pack: CN", null)
                .statusCode(401);
        road.writes(PackRoad.desk("auditor", "auditor"), "pack: CN", null)
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void names_have_a_form() {
        new PackRoad("cn 1").writes(EDITOR, "pack: CN", null).statusCode(400);
        new PackRoad("CN-2030.99").writes(EDITOR, " ", null).statusCode(400);
        EDITOR.call().get(API + "?status=strange").then().statusCode(400);
        EDITOR.call()
                .get("/api/v1/policies")
                .then()
                .body("items.version", allOf(hasItem(SHIPPED), not(hasItem(containsString("1999")))));
    }
}
