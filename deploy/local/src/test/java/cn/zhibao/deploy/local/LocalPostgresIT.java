package cn.zhibao.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalPostgresIT {

    @TempDir
    Path folder;

    @Test
    void a_committed_row_survives_the_kill_of_the_server() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.in(folder, 0, "secret").start()) {
            // given
            Database hazard = postgres.createDatabase("hazard", "owner's secret");
            execute(hazard, "CREATE TABLE report (id int)", "INSERT INTO report VALUES (7)");
            long first = postgres.pid();

            // when
            postgres.kill();
            boolean aliveAfterTheKill = postgres.isAlive();
            postgres.start();

            // then
            assertThat(aliveAfterTheKill).isFalse();
            assertThat(postgres.pid()).isNotEqualTo(first);
            assertThat(one(hazard, "SELECT id FROM report")).isEqualTo("7");
        }
    }

    @Test
    void data_are_there_after_an_orderly_stop_and_a_new_start_on_another_port() throws SQLException {
        // given
        LocalPostgres before = LocalPostgres.in(folder, 0, "secret").start();
        execute(before.createDatabase("notice", "secret"), "CREATE TABLE paper AS SELECT 'kept' AS word");
        before.close();

        // when
        try (LocalPostgres after = LocalPostgres.in(folder, 0, "secret").start()) {
            Database notice = after.createDatabase("notice", "another secret");

            // then
            assertThat(one(notice, "SELECT word FROM paper")).isEqualTo("kept");
        }
    }

    @Test
    void commits_are_durable_and_the_server_is_not_in_utc() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary().start()) {
            // when
            Database all = postgres.superuser();

            // then
            assertThat(List.of(
                            one(all, "SHOW fsync"),
                            one(all, "SHOW synchronous_commit"),
                            one(all, "SHOW wal_level"),
                            one(all, "SHOW max_connections"),
                            one(all, "SHOW log_timezone")))
                    .containsExactly("on", "on", "logical", "200", "Asia/Shanghai");
            assertThat(one(all, "SELECT version()")).startsWith("PostgreSQL 18");
        }
    }

    @Test
    void a_wrong_password_opens_nothing() {
        try (LocalPostgres postgres = LocalPostgres.in(folder, 0, "secret").start()) {
            // given
            Database guess = new Database(postgres.host(), postgres.port(), "postgres", "postgres", "guess");

            // then
            assertThatThrownBy(() -> LocalPostgres.connect(guess)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_busy_port_is_told_with_the_words_of_the_server() {
        try (LocalPostgres first = LocalPostgres.temporary().start()) {
            // when
            LocalPostgres second = LocalPostgres.in(folder, first.port(), "secret");

            // then
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PostgreSQL ended with exit code")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void a_temporary_server_leaves_nothing_behind() {
        // given
        LocalPostgres postgres = LocalPostgres.temporary().start();
        ProcessId id = ProcessId.of(postgres.pid()).orElseThrow();

        // when
        postgres.close();

        // then
        assertThat(id.isAlive()).isFalse();
        assertThat(Files.exists(postgres.log())).isFalse();
    }

    @Test
    void root_starts_it_too_where_user_namespaces_are_forbidden() throws Exception {
        // given
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dzhibao.local.unshare=/bin/false",
                        "-cp",
                        classPath,
                        LocalPostgresIT.class.getName())
                .redirectErrorStream(true)
                .start();

        // when
        String said = new String(other.getInputStream().readAllBytes(), UTF_8);

        // then
        assertThat(said).contains("PostgreSQL 18");
        assertThat(other.waitFor()).isZero();
    }

    /** The other process: starts a server, asks for its version and stops it. */
    public static void main(String[] arguments) throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary().start()) {
            System.out.println(one(postgres.superuser(), "SELECT version()"));
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Database database, String query) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
