package cn.zhibao.hazard.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
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
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Rows that an earlier version wrote are what this one would have written. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OldRowsIT {

    private final AgroalDataSource database;

    OldRowsIT(@DataSource("migration") AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void an_attachment_has_the_purpose_that_it_was_sent_with() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            // given
            begin(connection, sql, "old_attachments");
            sql.execute(script("/db/migration/V1402__attachments.sql"));
            sql.executeUpdate("insert into content (content_id) values ('00000000-0000-0000-0000-000000000001')");
            sql.executeUpdate("""
                    insert into attachment (attachment_id, case_id, content_id, proves_work, data)
                    select gen_random_uuid(), gen_random_uuid(), content_id, true, '{"purpose":"RECTIFICATION"}'
                    from content""");
            // when
            sql.execute(script("/db/migration/V1701__purposes_of_attachments.sql"));
            // then
            assertThat(text(sql, "select purpose from attachment")).isEqualTo("RECTIFICATION");
            sql.executeUpdate("""
                    insert into attachment (attachment_id, case_id, content_id, purpose, data)
                    select gen_random_uuid(), case_id, content_id, 'FINDING', data from attachment""");
            assertThat(text(sql, "select count(*) from attachment")).isEqualTo("2");
            connection.rollback();
        }
    }

    @Test
    void gaps_are_in_the_order_in_which_they_are_named_now() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            // given
            begin(connection, sql, "old_gaps");
            sql.execute("create table accident (gaps text)");
            sql.executeUpdate("insert into accident values ('casualties,project,measures,type')");
            // when
            sql.execute(script("/db/migration/V1702__gaps_in_one_order.sql"));
            // then
            assertThat(text(sql, "select gaps from accident")).isEqualTo("type,casualties,project,measures");
            connection.rollback();
        }
    }

    @Test
    void of_the_keys_of_words_the_rarest_are_known_and_what_most_cases_have_is_left_out()
            throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            // given
            begin(connection, sql, "old_words");
            sql.execute("create table hazard (hazard_id uuid, region text)");
            sql.execute("create table accident (accident_id uuid, region text)");
            sql.execute("create table case_words (case_id uuid primary key, said text, pairs integer[])");
            sql.executeUpdate("""
                    insert into case_words
                    select gen_random_uuid(), '', array[]::integer[] from generate_series(1, 1000) as n""");
            sql.executeUpdate("insert into hazard select case_id, '3703Z1' from case_words");
            // when
            sql.execute(script("/db/migration/V1710__keys_of_cases.sql"));
            sql.execute(script("/db/migration/V1712__threes_of_characters.sql"));
            sql.execute(script("/db/migration/V1713__one_key_a_character.sql"));
            sql.execute(script("/db/migration/V1714__place_with_rarest.sql"));
            sql.executeUpdate("""
                    update case_words w set keys = w.keys || array[7, 100 + n % 2, 200 + n % 20, 1000 + n]
                                                   || case when n % 4 = 0 then array[-5] else '{}' end
                    from (select case_id, cast(row_number() over () as integer) as n from case_words) numbered
                    where numbered.case_id = w.case_id""");
            sql.execute("analyze case_words");
            // then
            String place = String.valueOf(-Integer.parseInt("3703Z1", 36));
            assertThat(text(sql, "select keys @> array[" + place + "] from case_words limit 1"))
                    .isEqualTo("t");
            assertThat(text(
                            sql,
                            "select array(select unnest((rarest(array[7, 203, 42, " + place
                                    + "], '{}', 5)).chosen) order by 1)"))
                    .isEqualTo("{42,203}");
            assertThat(text(sql, "select cast((rarest(array[7, 203, 42], '{}', 1)).chosen as text)"))
                    .isEqualTo("{42}");
            // a place besides them, however many words are rarer
            assertThat(text(
                            sql,
                            "select array(select unnest((rarest(array[7, 203, 42, -5], '{}', 1)).chosen) order by 1)"))
                    .isEqualTo("{-5,42}");
            assertThat(text(sql, "select cast((rarest(array[7], '{}', 5)).chosen as text)"))
                    .isEqualTo("{7}");
            assertThat(text(
                            sql,
                            "select round(cast((rarest(array[7, 203, " + place + "], '{}', 5)).share as numeric), 3)"))
                    .isEqualTo("0.050");
            // every tenth case has one of two keys of a twentieth each, and none of the others has to be looked for
            assertThat(text(sql, "select round(cast((rarest(array[7], array[203, 204], 5)).share as numeric), 3)"))
                    .isEqualTo("0.100");
            assertThat(text(sql, "select cast((rarest(array[7], array[203, 204], 5)).chosen as text)"))
                    .isEqualTo("{}");
            // 42 stands nowhere: it is no commoner than the rarest that is known
            assertThat(text(sql, "select share > 0 and share < 0.051 from rarest(array[7, 203, 42], '{}', 5)"))
                    .isEqualTo("t");
            connection.rollback();
        }
    }

    @Test
    void a_database_that_was_made_while_a_migration_stood_changed_goes_on() throws SQLException {
        // given
        Flyway upTo = flyway("1700");
        upTo.migrate();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to once_changed");
            sql.execute("alter table attachment drop column proves_work, add column purpose text not null,"
                    + " drop constraint attachment_case_id_content_id_key, add unique (case_id, content_id, purpose)");
            sql.executeUpdate("update flyway_schema_history set checksum = 384433266 where version = '1402'");
            sql.execute("reset search_path");
        }
        // when
        Flyway now = flyway("latest");
        now.migrate();
        // then
        assertThat(now.info().pending()).isEmpty();
        now.validate();
        now.clean();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("once_changed")
                .locations("classpath:db/flow", "classpath:db/migration")
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private static void begin(Connection connection, Statement sql, String schema) throws SQLException {
        connection.setAutoCommit(false);
        sql.execute("create schema " + schema);
        sql.execute("set local search_path to " + schema);
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String script(String name) throws IOException {
        try (var in = requireNonNull(OldRowsIT.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
