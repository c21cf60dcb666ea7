package cn.zhibao.hazard.http.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.RegisterApi;
import cn.zhibao.hazard.testing.RegisterTables;
import cn.zhibao.hazard.testing.TableApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who waits for one entry does not hold another one that whoever is waited for may want. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LockOrderIT {

    private static final String HOLD =
            "select 1 from register_entry where natural_key = ? and ended_at is null for update nowait";
    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private final Database database;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    LockOrderIT(Database database) {
        this.database = database;
    }

    @Test
    void a_project_that_moves_is_held_after_its_works() throws SQLException {
        // given
        String project = RegisterTables.project("LOCK-1", "370302", RegisterTables.uscc(40));
        String path = "registers/projects/"
                + inspector.files("registers/projects", project).field("entryId");
        inspector.files("registers/works", RegisterTables.work("LOCK-W", "LOCK-1", "2026-10-01"));
        // when
        Api.Answer moved = whileHeld(
                "LOCK-W",
                "LOCK-1",
                () -> RegisterApi.put(inspector, path, project.replace("\"370302\"", "\"370303\""), "\"1\""));
        // then
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(inspector.reads("registers/works?project=LOCK-1").text()).contains("\"region\":\"370303\"");
    }

    @Test
    void a_row_is_held_before_what_it_belongs_to() throws SQLException {
        // given
        String table = """
                code,level,name,region,parent,person
                LOCK-S,STREET,街道,370302,,张三
                LOCK-G,GRID,网格,370302,LOCK-S,%s
                """;
        TableApi.takes(inspector, "supervisors/import", TableFormat.CSV, TableApi.csv(table.formatted("张三")));
        byte[] changed = TableApi.csv(table.formatted("李四").replace("LOCK-S,STREET,街道,370302,,张三\n", ""));
        // when
        Api.Answer taken = whileHeld(
                "LOCK-G", "LOCK-S", () -> TableApi.takes(inspector, "supervisors/import", TableFormat.CSV, changed));
        // then
        assertThat(TableApi.counts(taken)).isEqualTo("true 1 0 1 0 0");
    }

    /** Has the change wait for one entry, and then takes the other one, which must be free. */
    private Api.Answer whileHeld(String one, String other, Supplier<Api.Answer> change) throws SQLException {
        try (Connection somebody = database.connect()) {
            somebody.setAutoCommit(false);
            hold(somebody, one);
            CompletableFuture<Api.Answer> waiting = CompletableFuture.supplyAsync(change);
            await().until(() -> database.number(WAITING) > 0);
            assertThatCode(() -> hold(somebody, other)).doesNotThrowAnyException();
            somebody.rollback();
            somebody.setAutoCommit(true);
            return waiting.join();
        }
    }

    private static void hold(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, key);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }
}
