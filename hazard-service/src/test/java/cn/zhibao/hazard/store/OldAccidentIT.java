package cn.zhibao.hazard.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accidents that were filed when less was asked for. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OldAccidentIT {

    private final AgroalDataSource database;
    private final Api changsha = new Api(Tokens.of("changsha", "430100", "duty-officer"));

    OldAccidentIT(@DataSource("migration") AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void a_fact_in_its_old_form_is_read_and_goes_on_in_the_new_one() throws SQLException {
        // given
        UUID id = UUID.randomUUID();
        Instant occurred = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(journalRow(id, occurred));
            sql.executeUpdate("""
                    insert into accident (accident_id, version, number, grade, region, casualties_known, exercise,
                                          occurred_at, accident_type, near_miss, gaps)
                    values ('%s', 1, 'SG-1', 'ORDINARY', '430102', true, false, '%s', 'COLLAPSE', true,
                            'type,directLossCny,place,project,enterprise,informedAt,measures')""".formatted(id, occurred));
        }
        // when
        JsonNode old = changsha.reads("accidents/" + id).body();
        Api.Answer supplement =
                changsha.files("accidents/" + id + "/supplements", "{\"type\":\"10\",\"measures\":\"已停工\"}");
        // then
        assertThat(old.path("status").asText()).isEqualTo("REPORTED");
        assertThat(old.path("gaps"))
                .extracting(JsonNode::asText)
                .containsExactly("type", "directLossCny", "place", "project", "enterprise", "informedAt", "measures");
        assertThat(supplement.status()).as(supplement.text()).isEqualTo(201);
        JsonNode now = changsha.reads("accidents/" + id).body();
        assertThat(now.at("/standing/nearMissGrounds/0").asText()).isEqualTo("trapped-or-missing");
        assertThat(now.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void what_lists_look_for_is_made_for_accidents_that_were_there_before() throws SQLException, IOException {
        // given
        UUID id = UUID.randomUUID();
        Instant occurred = Instant.parse("2022-04-29T04:24:00Z");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create schema earlier");
            sql.execute("set local search_path to earlier");
            sql.execute(script("/db/flow/V0001__flow.sql"));
            sql.execute(script("/db/migration/V1001__hazards_and_accidents.sql"));
            sql.executeUpdate(journalRow(id, occurred).replace("\"deaths\":0", "\"deaths\":2"));
            sql.executeUpdate("""
                    insert into accident (accident_id, version, number, grade, region, casualties_known, exercise)
                    values ('%s', 1, 'SG-1', 'ORDINARY', '430102', true, false)""".formatted(id));
            // when
            sql.execute(script("/db/migration/V1010__life_of_a_hazard.sql"));
            sql.execute(script("/db/migration/V1300__accident_course.sql"));
            sql.execute(script("/db/migration/V1500__figures.sql"));
            sql.execute(script("/db/migration/V1620__sources_of_a_hazard.sql"));
            sql.execute(script("/db/migration/V1690__indexes_for_millions.sql"));
            // then
            assertThat(text(
                            sql,
                            "select status || ' ' || accident_type || ' ' || near_miss || ' ' || gaps from accident"))
                    .isEqualTo("REPORTED COLLAPSE true"
                            + " type,directLossCny,place,project,enterprise,informedAt,measures");
            assertThat(
                            text(
                                    sql,
                                    "select kind || ' ' || payload || ' ' || (due_at = cast(payload as timestamptz)) from timer"))
                    .isEqualTo("casualty-window 2022-05-29T16:00:00Z true");
            assertThat(text(sql, "select deaths || ' ' || housing || ' ' || (direct_loss_cny is null) from accident"))
                    .isEqualTo("2 false true");
            connection.rollback();
        }
    }

    @Test
    void what_is_searched_is_made_for_accidents_that_were_there_before() throws SQLException, IOException {
        // given
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create schema sought");
            sql.execute("set local search_path to sought");
            sql.execute(script("/db/flow/V0001__flow.sql"));
            sql.execute(script("/db/migration/V1001__hazards_and_accidents.sql"));
            sql.executeUpdate(journalRow(id, Instant.parse("2022-04-29T04:24:00Z")));
            sql.executeUpdate("""
                    insert into accident (accident_id, version, number, grade, region, casualties_known, exercise)
                    values ('%s', 1, 'SG-1', 'ORDINARY', '430102', true, false)""".formatted(id));
            // when
            sql.execute(script("/db/migration/V1610__search.sql"));
            sql.execute(script("/db/migration/V1700__words_beside_their_cases.sql"));
            // then
            assertThat(text(sql, "select said from case_words")).isEqualTo("sg-1\n坍塌");
            // when
            sql.execute(script("/db/migration/V1710__keys_of_cases.sql"));
            sql.execute(script("/db/migration/V1712__threes_of_characters.sql"));
            sql.execute(script("/db/migration/V1713__one_key_a_character.sql"));
            // then
            assertThat(text(sql, "select said from case_words")).isEqualTo("sg-1\n坍塌");
            assertThat(text(sql, "select cast(keys as text) from case_words"))
                    .isEqualTo(new Words.Said("SG-1\n坍塌", "430102", Words.Kind.ACCIDENT).keys());
            connection.rollback();
        }
    }

    /** As the service wrote it then; well-formed, for other tests look at the whole ledger. */
    private static String journalRow(UUID id, Instant occurred) {
        JournalRow row = row(id, occurred);
        return """
                insert into journal (case_id, version, event_id, topic, type, recorded_at, actor, data, prev_hash, hash)
                values ('%s', 1, '%s', '%s', '%s', '%s', '%s', '%s', decode('%s', 'hex'), decode('%s', 'hex'))""".formatted(
                        row.caseId(),
                        row.eventId(),
                        row.topic(),
                        row.type(),
                        row.recordedAt(),
                        row.actor(),
                        row.data(),
                        row.previousHash(),
                        row.expectedHash());
    }

    private static JournalRow row(UUID id, Instant occurred) {
        return new JournalRow(
                id,
                1,
                id,
                "zhibao.accidents",
                "cn.zhibao.accident-reported.v1",
                null,
                occurred,
                "somebody",
                null,
                null,
                """
                {"accident":{"accidentId":"%1$s","number":"SG-1","grade":"ORDINARY","type":"COLLAPSE",
                 "casualties":{"deaths":0,"seriousInjuries":0,"minorInjuries":0,"missing":2,"trapped":1},
                 "region":"430102","occurredAt":"%2$s","reportedAt":"%2$s","course":"坍塌","exercise":false},
                 "gaps":["directLossCny","place","project","enterprise","informedAt","measures"]}""".formatted(id, occurred),
                JournalRow.GENESIS,
                "");
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String script(String name) throws IOException {
        try (var in = requireNonNull(OldAccidentIT.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
