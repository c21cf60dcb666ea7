package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.Duties;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.RosterDesk;
import cn.zhibao.escalation.scene.Topic;
import cn.zhibao.events.contract.RosterActivated;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.wire.EventJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A leader imports the roster of a desk. What comes of it then is promised in NamedPeopleIT. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RosterIT {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @Inject
    MovableClock clock;

    @Inject
    Flow.Platform platform;

    private static RosterDesk as(String account, String region, String... roles) {
        return new RosterDesk(Desk.somebody(account, region, roles));
    }

    private static RosterDesk leader(String region) {
        return as("leader-" + region, region, "duty-leader");
    }

    /** On the hour, so many days from now. */
    private String inDays(int days) {
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(CHINA);
        return at.plusDays(days).toString();
    }

    private String week(String desk, String... duty) {
        return Duties.yaml(desk, inDays(-1), inDays(6), duty);
    }

    @Test
    void a_leader_imports_a_roster_and_ten_seconds_later_it_is_in_force() {
        // given
        RosterDesk leader = leader("450102");
        String yaml = week("450102", "duty-officer:", "  - {people: [zhang]}", "principal: []");
        // when
        Instant before = clock.instant();
        Instant from = leader.activeFrom(yaml);
        // then
        assertThat(from).isBetween(before.plusSeconds(9), clock.instant().plusSeconds(10));
        leader.imports(yaml).statusCode(200).body("name", equalTo("450102.1"));
        leader.reads("450102.1")
                .statusCode(200)
                .body("desk", equalTo("450102"))
                .body("importedBy", equalTo("leader-450102"))
                .body("people.name", contains("张伟", "李强", "王芳"))
                .body("roles.target", contains("duty-officer", "principal"))
                .body("gaps.target", contains("principal"))
                .body("hash.length()", equalTo(64))
                .body("content", equalTo(yaml));
        clock.passes(Duration.ofSeconds(11));
        leader.duty("450102")
                .statusCode(200)
                .body("duties.target", contains("duty-officer", "duty-leader", "principal"))
                .body("duties.state", contains("NAMED", "NO_ROSTER", "VACANT"))
                .body("duties[0].roster", equalTo("450102.1"))
                .body("duties[0].people.name", contains("张伟"))
                .body("duties[0].people.phone", contains("13800000001"))
                .body("duties[0].until", notNullValue())
                .body("duties[0].then", equalTo("NO_ROSTER"))
                .body("duties[1].people", empty());
        leader.duty("450102", inDays(7)).statusCode(200).body("duties[0].state", equalTo("NO_ROSTER"));
    }

    @Test
    void everybody_is_told_of_names_and_posts_and_of_no_telephone_number() {
        // given
        leader("450103").activeFrom(week("450103", "principal:", "  - {people: [wang]}"));
        // when
        List<RosterActivated> told = await().until(
                        () -> new Topic(Backbone.kafka().bootstrap())
                                .rules().stream()
                                        .filter(RosterActivated.class::isInstance)
                                        .map(RosterActivated.class::cast)
                                        .filter(each -> each.roster().desk().equals("450103"))
                                        .toList(),
                        found -> !found.isEmpty());
        // then
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.region()).isEqualTo("450103");
            assertThat(event.roster().importedBy()).isEqualTo("leader-450103");
            String json = EventJson.write(event);
            assertThat(json).contains("王芳", "局长").doesNotContain("1380000000");
        });
    }

    @Test
    void json_is_taken_too() {
        String json = """
                {"desk": "450104", "from": "%s", "to": "%s",
                 "people": [{"id": "zhang", "name": "张伟", "post": "值班科员"}],
                 "duty": {"duty-officer": [{"people": ["zhang"]}]}}""".formatted(inDays(0), inDays(1));
        leader("450104").imports("application/json", json).statusCode(201).body("people.name", contains("张伟"));
    }

    @Test
    void every_fault_of_a_roster_is_named_with_its_line_and_nothing_is_kept() {
        RosterDesk leader = leader("450105");
        leader.imports(week("450105", "duty-officer:", "  - {people: [nobody]}", "surprise: 1"))
                .statusCode(422)
                .body("code", equalTo("roster-faulty"))
                .body("faults.code", contains("roster-fault", "roster-fault"))
                .body("faults.params.line", contains(10, 11))
                .body("faults.params.flaw", contains("person-unknown", "field-unknown"))
                .body("faults[0].params.reason", containsString("'nobody'"));
        assertThat(leader.list(Map.of()).getList("items")).isEmpty();
        leader.imports(" ").statusCode(400);
        leader.imports("# nothing").statusCode(422).body("faults.params.line", contains(1));
        String over = Duties.yaml("450105", inDays(-2), inDays(-1), "principal: []");
        leader.imports(over).statusCode(422).body("faults.params.flaw", contains("roster-over"));
    }

    @Test
    void a_leader_keeps_the_own_desk_and_those_below_and_no_other() {
        String county = week("450202", "principal:", "  - {people: [wang]}");
        leader("450203").imports(county).statusCode(403).body("code", equalTo("out-of-scope"));
        leader("450300").imports(county).statusCode(403);
        leader("450200").imports(county).statusCode(201);
        leader("450202")
                .imports(week("450200", "principal:", "  - {people: [wang]}"))
                .statusCode(403);
        leader("450202")
                .imports(week("450202", "principal: []"))
                .statusCode(201)
                .body("name", equalTo("450202.2"));
    }

    @ParameterizedTest(name = "{0}: reads {1}, imports {2}, is told telephone numbers: {3}")
    @CsvSource({
        "duty-leader,    200, 200, true",
        "principal,      200, 200, true",
        "duty-officer,   200, 403, true",
        "inspector,      200, 403, false",
        "auditor,        200, 403, false",
        "admin,          200, 403, false",
        "agency,         403, 403, false",
        "policy-editor,  403, 403, false",
        "reporter,       403, 403, false"
    })
    void roles_have_their_own_part(String role, int reads, int imports, boolean phones) {
        // given
        String yaml = week("450302", "principal:", "  - {people: [zhang]}");
        leader("450302").imports(yaml);
        clock.passes(Duration.ofSeconds(11));
        RosterDesk someone = as("someone", "450302", role);
        // when, then
        someone.reads("450302.1").statusCode(reads);
        someone.imports(yaml).statusCode(imports);
        var duty = someone.duty("450302").statusCode(reads);
        if (reads == 200) {
            assertThat(duty.extract().asString().contains("13800000001")).isEqualTo(phones);
            assertThat(someone.reads("450302.1").extract().asString().contains("13800000001"))
                    .isEqualTo(phones);
        }
    }

    @Test
    void who_is_on_duty_above_may_be_asked_and_beside_may_not() {
        // given
        leader("450400").imports(week("450400", "duty-officer:", "  - {people: [zhang]}"));
        clock.passes(Duration.ofSeconds(11));
        RosterDesk county = leader("450403");
        // when, then
        county.duty("450400")
                .statusCode(200)
                .body("duties[0].people.name", contains("张伟"))
                .body("duties[0].people[0].phone", nullValue());
        county.duty("450500").statusCode(403);
        county.duty("x").statusCode(404);
        county.duty("450403", "yesterday").statusCode(400);
        county.reads("450400.1").statusCode(404);
    }

    @Test
    void rosters_are_listed_page_by_page_the_newest_first() {
        // given
        RosterDesk leader = leader("450500");
        leader.activeFrom(week("450502", "principal: []"));
        leader.activeFrom(Duties.yaml("450502", inDays(6), inDays(13), "principal: []"));
        leader.activeFrom(week("450503", "principal: []"));
        // when, then
        var first = leader.list(Map.of("limit", 2));
        assertThat(first.getList("items.name")).containsExactly("450503.1", "450502.2");
        assertThat(leader.list(Map.of("limit", 2, "cursor", first.getString("next")))
                        .getList("items.name"))
                .containsExactly("450502.1");
        assertThat(leader.list(Map.of("desk", "450502")).getList("items.name")).containsExactly("450502.2", "450502.1");
        assertThat(leader.list(Map.of("at", inDays(7))).getList("items.name")).containsExactly("450502.2");
        assertThat(first.getList("items.content")).containsOnlyNulls();
        leader("450503")
                .desk()
                .call()
                .get("/api/v1/rosters")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        leader.desk().call().get("/api/v1/rosters?cursor=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450599.1", "450302.x", "000000.1", "x"})
    void what_is_not_there_is_not_found(String name) {
        as("auditor", "000000", "auditor").reads(name).statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update roster_version set content = ''", "delete from roster_version", "truncate roster_version"
            })
    void what_was_imported_stays_in_the_database(String change) throws SQLException {
        try (Connection connection = platform.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
        }
    }
}
