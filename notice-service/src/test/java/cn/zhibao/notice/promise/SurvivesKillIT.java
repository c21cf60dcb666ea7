package cn.zhibao.notice.promise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.deploy.local.Ports;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Receiver;
import cn.zhibao.notice.scene.Receiver.Call;
import cn.zhibao.notice.scene.World;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service is killed between two attempts; the next process goes on where it was. */
class SurvivesKillIT {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final String AGENCY = Tokens.of("agency", "370000", "agency");

    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final LocalKafka kafka = LocalKafka.temporary();
    private final Receiver receiver = new Receiver();
    private final int port = Ports.free();

    @TempDir
    Path logs = Path.of("");

    @BeforeEach
    void startServers() {
        postgres.start();
        kafka.start();
    }

    @AfterEach
    void stopServers() {
        receiver.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void a_kill_between_attempts_loses_nothing_and_keeps_the_order() throws Exception {
        // given
        Database database = postgres.createDatabase("notice", "test-only");
        AtomicBoolean well = new AtomicBoolean();
        receiver.answering(_ -> well.get() ? 200 : 500);
        UUID hazard = UUID.randomUUID();
        Process first = start(database);
        String secret = subscribes();
        try (World world = new World(kafka.bootstrap())) {
            LongStream.rangeClosed(1, 20).forEach(n -> world.tells(n, Samples.overdue(hazard)));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(receiver.calls()).hasSizeGreaterThan(1));
        // when
        first.destroyForcibly().waitFor();
        well.set(true);
        Process second = start(database);
        // then
        try {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(sequencesTaken()).hasSizeGreaterThanOrEqualTo(20));
            assertThat(sequencesTaken())
                    .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
            for (Call call : receiver.taken()) {
                call.verify(secret);
            }
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private List<Long> sequencesTaken() {
        return receiver.taken().stream()
                .map(call -> call.json().get("sequence").longValue())
                .toList();
    }

    private String subscribes() {
        return service()
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url(), "region", "370000"))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private RequestSpecification service() {
        return given().baseUri("http://127.0.0.1").port(port).auth().oauth2(AGENCY);
    }

    private Process start(Database database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", JAR);
        builder.environment()
                .putAll(Map.of(
                        "ZHIBAO_DB_HOST", database.host(),
                        "ZHIBAO_DB_PORT", Integer.toString(database.port()),
                        "ZHIBAO_DB_NAME", database.name(),
                        "ZHIBAO_DB_USER", database.user(),
                        "ZHIBAO_DB_PASSWORD", database.password(),
                        "ZHIBAO_KAFKA", kafka.bootstrap(),
                        "ZHIBAO_HTTP_PORT", Integer.toString(port),
                        "ZHIBAO_WEBHOOK_NETWORKS", "127.0.0.0/8",
                        "QUARKUS_OIDC_PUBLIC_KEY", Tokens.publicKey()));
        File log = logs.resolve("service.log").toFile();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(this::isReady);
        } catch (ConditionTimeoutException late) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(log.toPath()), late);
        }
        return process;
    }

    private boolean isReady() {
        return given().baseUri("http://127.0.0.1")
                        .port(port)
                        .get("/q/health/ready")
                        .statusCode()
                == 200;
    }
}
