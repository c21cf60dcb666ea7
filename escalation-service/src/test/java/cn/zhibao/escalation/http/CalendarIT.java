package cn.zhibao.escalation.http;

import static cn.zhibao.escalation.scene.CalendarDesk.APPROVER;
import static cn.zhibao.escalation.scene.CalendarDesk.EDITOR;
import static cn.zhibao.escalation.scene.CalendarDesk.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.scene.CalendarDesk;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people bring a table of holidays into force; one alone does not. What comes of it then is promised in YearComesIntoForceIT. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CalendarIT {

    private static final CalendarDesk BOTH =
            new CalendarDesk(PackRoad.desk("both", "policy-editor", "policy-approver"));

    @Inject
    MovableClock clock;

    @Inject
    Flow.Platform platform;

    private static CalendarDesk desk(String account, String region, String role) {
        return new CalendarDesk(Desk.somebody(account, region, role));
    }

    @Test
    void what_was_shipped_is_in_force_from_the_beginning() {
        EDITOR.reads("2026.1")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("activeFrom", nullValue())
                .body("importedBy", equalTo("zhibao"))
                .body("hash.length()", equalTo(64))
                .body("holidays.first()", equalTo("2026-01-01"))
                .body("makeUpDays", hasSize(6));
        assertThat(EDITOR.listed("2026.1")).containsEntry("year", 2026).doesNotContainKey("content");
    }

    @Test
    void one_imports_another_agrees_and_ten_seconds_later_it_is_in_force() {
        // when
        EDITOR.imports(table(2141, "makeUpDays:", "  - 2141-01-07"))
                .statusCode(201)
                .body("name", equalTo("2141.1"))
                .body("state", equalTo("DRAFT"))
                .body("basis", equalTo("测试"))
                .body("importedBy", equalTo("editor"))
                .body("approvedBy", nullValue())
                .body("holidays", contains("2141-01-01"))
                .body("makeUpDays", contains("2141-01-07"))
                .body("content", notNullValue());
        Instant before = clock.instant();
        String from = APPROVER.approves("2141.1")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvedBy", equalTo("approver"))
                .extract()
                .path("activeFrom");
        // then
        assertThat(Instant.parse(from))
                .isBetween(before.plusSeconds(9), clock.instant().plusSeconds(10));
        APPROVER.approves("2141.1").statusCode(200).body("activeFrom", equalTo(from));
        clock.passes(Duration.ofSeconds(11));
        assertThat(EDITOR.listed("2141.1")).containsEntry("state", "ACTIVE");
        // when: it is corrected
        EDITOR.imports(table(2141, "  - 2141-05-01")).statusCode(201).body("name", equalTo("2141.2"));
        assertThat(EDITOR.listed("2141.1")).containsEntry("state", "ACTIVE");
        APPROVER.approves("2141.2").statusCode(200);
        assertThat(EDITOR.listed("2141.1")).containsEntry("state", "ACTIVE");
        clock.passes(Duration.ofSeconds(11));
        // then
        assertThat(EDITOR.listed("2141.1")).containsEntry("state", "SUPERSEDED");
        assertThat(EDITOR.listed("2141.2")).containsEntry("state", "ACTIVE");
    }

    @Test
    void one_person_alone_is_refused_whatever_their_roles() {
        BOTH.imports(table(2142)).statusCode(201);
        BOTH.approves("2142.1").statusCode(409).body("code", equalTo("own-import"));
        EDITOR.approves("2142.1").statusCode(403).body("code", equalTo("role-missing"));
        APPROVER.imports(table(2142)).statusCode(403).body("code", equalTo("role-missing"));
        assertThat(EDITOR.listed("2142.1")).containsEntry("state", "DRAFT");
    }

    @Test
    void a_later_import_replaces_what_nobody_has_agreed_to() {
        // given
        EDITOR.imports(table(2143)).statusCode(201);
        EDITOR.imports(table(2143)).statusCode(200).body("name", equalTo("2143.1"));
        // when
        EDITOR.imports(table(2143, "  - 2143-05-01")).statusCode(201).body("name", equalTo("2143.2"));
        // then
        assertThat(EDITOR.listed("2143.1")).containsEntry("state", "REPLACED");
        APPROVER.approves("2143.1")
                .statusCode(409)
                .body("code", equalTo("replaced"))
                .body("faults.params.by", contains("2143.2"));
        APPROVER.approves("2143.2").statusCode(200);
    }

    @Test
    void every_fault_of_a_table_is_named_with_its_line_and_nothing_is_kept() {
        // given
        String yaml = table(2144, "  - 2145-05-01", "makeUpDays:", "  - 2144-01-07", "surprise: 1");
        // when, then
        EDITOR.imports(yaml)
                .statusCode(422)
                .body("code", equalTo("calendar-faulty"))
                .body("faults.code", contains("calendar-fault", "calendar-fault", "calendar-fault"))
                .body("faults.params.line", contains(5, 7, 8))
                .body(
                        "faults.params.reason",
                        contains(
                                "holidays: '2145-05-01' does not lie in 2144",
                                "makeUpDays: 2144-01-07 is no Saturday or Sunday, and worked anyway",
                                "unknown field 'surprise'"));
        assertThat(EDITOR.overview().getList("items.year")).doesNotContain(2144);
        EDITOR.imports(" ").statusCode(400);
        EDITOR.imports("# nothing").statusCode(422).body("faults.params.line", contains(1));
    }

    @Test
    void a_province_may_and_whoever_is_below_may_not() {
        desk("city", "370300", "policy-editor")
                .imports(table(2146))
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        desk("shandong", "370000", "policy-editor").imports(table(2146)).statusCode(201);
        desk("city", "370300", "policy-approver").approves("2146.1").statusCode(403);
        desk("shandong-2", "370000", "policy-approver").approves("2146.1").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "policy-editor, 200",
        "policy-approver, 200",
        "duty-leader, 200",
        "principal, 200",
        "auditor, 200",
        "admin, 200",
        "duty-officer, 403",
        "inspector, 403",
        "agency, 403",
        "reporter, 403"
    })
    void who_looks_into_rules_sees_calendars_too(String role, int status) {
        desk("looks", "370000", role).reads("2026.1").statusCode(status);
    }

    @Test
    void nobody_imports_without_a_valid_token() {
        new CalendarDesk(new Desk("000000", "no token")).imports(table(2147)).statusCode(401);
        new CalendarDesk(new Desk("000000", Tokens.forged("liar", "000000", "policy-editor")))
                .imports(table(2147))
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999.1", "2026.7", "2026", "x"})
    void what_is_not_there_is_not_found(String name) {
        EDITOR.reads(name).statusCode(404).body("code", equalTo("not-found"));
        APPROVER.approves(name).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update calendar_version set content = ''",
                "delete from calendar_activation",
                "truncate calendar_version cascade"
            })
    void what_was_imported_and_agreed_to_stays_in_the_database(String change) throws SQLException {
        try (Connection connection = platform.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_years_that_lack_a_table_are_named() {
        List<Map<String, Object>> missing = EDITOR.overview().getList("missing");
        assertThat(missing)
                .extracting(year -> year.get("year"))
                .doesNotContain(2026)
                .isSorted();
        assertThat(missing)
                .allSatisfy(year -> assertThat((Integer) year.get("cases")).isNotNegative());
    }
}
