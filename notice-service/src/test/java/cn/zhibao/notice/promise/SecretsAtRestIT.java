package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Packaged;
import cn.zhibao.notice.scene.Receiver;
import cn.zhibao.notice.scene.Receiver.Call;
import cn.zhibao.notice.scene.World;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database alone signs nothing: it holds no secret in plain, whatever it held before, and keys can be changed. */
class SecretsAtRestIT {

    private static final String PLAIN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static final String ENDED = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrs=";

    private static final LocalPostgres POSTGRES = LocalPostgres.temporary();
    private static final LocalKafka KAFKA = LocalKafka.temporary();

    private final Receiver receiver = new Receiver();

    @TempDir
    Path logs = Path.of("");

    @BeforeAll
    static void startServers() {
        POSTGRES.start();
        KAFKA.start();
    }

    @AfterAll
    static void stopServers() {
        KAFKA.close();
        POSTGRES.close();
    }

    @AfterEach
    void stopListening() {
        receiver.close();
    }

    @Test
    void a_secret_of_an_older_version_signs_on_and_is_plain_no_more() throws Exception {
        // given
        Database database = POSTGRES.createDatabase("notice_older", "test-only");
        olderVersionLeaves(database);
        try (Packaged service = service(database)) {
            // when
            service.start();
            hears(PLAIN);
            // then
            assertThat(value(database, "select string_agg(cast(s as text), ' ') from subscription s"))
                    .contains("sealed:1:")
                    .doesNotContain("whsec_", PLAIN.substring(6), ENDED.substring(6));
            assertThat(value(database, "select convalidated from pg_constraint where conname = 'secret_is_sealed'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void keys_are_rotated_and_the_previous_one_is_thrown_away() throws Exception {
        // given
        Database database = POSTGRES.createDatabase("notice_rotated", "test-only");
        String first = Packaged.newKey();
        String second = Packaged.newKey();
        String request = Api.newKey();
        try (Packaged service = service(database).keys(first)) {
            service.start();
            String secret = subscribes(service, request);
            hears(secret);
            service.stop();
            // when
            service.keys(second, first).start();
            hears(secret);
            service.stop();
            service.keys(second).start();
            // then
            hears(secret);
            assertThat(subscribes(service, request)).isEqualTo(secret);
        }
    }

    @Test
    void a_lost_key_stops_the_start_until_what_it_sealed_is_ended() throws Exception {
        // given
        Database database = POSTGRES.createDatabase("notice_lost_key", "test-only");
        try (Packaged service = service(database)) {
            service.start();
            subscribes(service, Api.newKey());
            service.stop();
            // when
            int code = service.keys(Packaged.newKey()).startInVain();
            // then
            assertThat(code).isNotZero();
            assertThat(service.log())
                    .contains(
                            "subscription " + value(database, "select subscription_id from subscription"),
                            "sealed with a key that is not configured",
                            "ZHIBAO_NOTICE_SECRETS_PREVIOUS_KEYS");
            change(database, "update subscription set ended_at = now()");
            service.start();
            subscribes(service, Api.newKey());
        }
    }

    @Test
    void without_a_key_it_does_not_start_and_says_how_to_make_one() throws Exception {
        // given
        Database database = POSTGRES.createDatabase("notice_no_key", "test-only");
        try (Packaged service = service(database).keys("")) {
            // when
            int code = service.startInVain();
            // then
            assertThat(code).isNotZero();
            assertThat(service.log())
                    .contains("ZHIBAO_NOTICE_SECRETS_KEY is missing")
                    .contains("openssl rand -base64 32");
        }
    }

    private Packaged service(Database database) {
        return new Packaged(database, KAFKA, logs.resolve("service.log"));
    }

    private String subscribes(Packaged service, String request) {
        return service.asks(request, receiver.url()).statusCode(201).extract().path("secret");
    }

    /** An event that is told now arrives, and its signature is made with this secret. */
    private void hears(String secret) throws Exception {
        UUID event;
        try (World world = new World(KAFKA.bootstrap())) {
            event = world.tells(1, Samples.hazardFound(UUID.randomUUID()));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(receiver.taken()).extracting(Call::id).contains(event.toString()));
        for (Call call : receiver.taken()) {
            call.verify(secret);
        }
    }

    /** The tables of the version before, with one subscription that is served and many that have ended. */
    private void olderVersionLeaves(Database database) throws SQLException {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/flow", "classpath:db/migration")
                .target("1002")
                .load()
                .migrate();
        String insert = """
                insert into subscription (subscription_id, owner, url, secret, types, region, prefix, created_at,
                                          next_attempt_at, ended_at)
                select gen_random_uuid(), 'agency', '%s', '%s', '', '370000', '37', now(), now(), %s
                from generate_series(1, %d)""";
        change(database, insert.formatted(receiver.url(), PLAIN, "null", 1));
        change(database, insert.formatted(receiver.url(), ENDED, "now()", 450));
    }

    private static void change(Database database, String statement) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static String value(Database database, String query) throws SQLException {
        try (Connection connection = LocalPostgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
