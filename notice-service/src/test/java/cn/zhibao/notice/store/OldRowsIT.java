package cn.zhibao.notice.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

    private static final String SCHEMA = "old_notices";

    private final AgroalDataSource database;

    @Inject
    OldRowsIT(@DataSource("migration") AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void a_document_from_before_answers_were_kept_is_issued_and_heads_its_own_chain() throws SQLException {
        // given
        migrate("1010");
        change("""
                insert into notice (notice_id, matter_id, case_id, kind, mark, year, serial, region, issued_at, facts, body)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'SUPERVISION_ORDER', '淄建督', 2026, n,
                       '370302', now(), facts, '督办单'
                from (values (1, '{"replyBy":"2026-12-02T16:00:00Z","exercise":true}'), (2, '{"exercise":false}'))
                    as old (n, facts)""");
        // when
        migrate("latest");
        // then
        assertThat(values("select status || ' ' || (root_id = notice_id) || ' ' || exercise || ' '"
                        + " || coalesce(cast(extract(epoch from reply_by) as bigint), 0) from notice order by serial"))
                .isEqualTo("issued true true 1796227200, issued true false 0");
        flyway("latest").clean();
    }

    private void migrate(String target) {
        flyway(target).migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/flow", "classpath:db/migration")
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to " + SCHEMA);
            sql.execute(statement);
            sql.execute("reset search_path");
        }
    }

    private String values(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to " + SCHEMA);
            try (ResultSet rows = sql.executeQuery("select string_agg(v, ', ') from (" + query + ") t (v)")) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            } finally {
                sql.execute("reset search_path");
            }
        }
    }
}
