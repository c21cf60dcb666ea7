package cn.zhibao.notice.scene;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.Ports;
import cn.zhibao.events.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** The packaged service as a process of its own, told what an operator tells it. */
public final class Packaged implements AutoCloseable {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final String AGENCY = Tokens.of("agency", "370000", "agency");
    private static final int KEY_BYTES = 32;
    private static final Duration START = Duration.ofMinutes(2);

    private final int port = Ports.free();
    private final Map<String, String> environment = new HashMap<>();
    private final Path log;
    private @Nullable Process process;

    public Packaged(Database database, LocalKafka kafka, Path log) {
        this.log = log;
        environment.putAll(Map.of(
                "ZHIBAO_DB_HOST", database.host(),
                "ZHIBAO_DB_PORT", Integer.toString(database.port()),
                "ZHIBAO_DB_NAME", database.name(),
                "ZHIBAO_DB_USER", database.user(),
                "ZHIBAO_DB_PASSWORD", database.password(),
                "ZHIBAO_KAFKA", kafka.bootstrap(),
                "ZHIBAO_HTTP_PORT", Integer.toString(port),
                "ZHIBAO_WEBHOOK_NETWORKS", "127.0.0.0/8",
                "QUARKUS_OIDC_PUBLIC_KEY", Tokens.publicKey()));
        keys(newKey());
    }

    /** A key for the secrets that nobody else has. */
    public static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Gives the keys for the next starts in place of the one it was made with; an empty one is none. */
    public Packaged keys(String current, String... previous) {
        environment.put("ZHIBAO_NOTICE_SECRETS_KEY", current);
        environment.put("ZHIBAO_NOTICE_SECRETS_PREVIOUS_KEYS", String.join(",", previous));
        return this;
    }

    /** Starts it; returns when it is ready. */
    public void start() {
        Process started = launch();
        try {
            await().atMost(START).ignoreExceptions().until(() -> !started.isAlive() || isReady());
        } catch (ConditionTimeoutException late) {
            started.destroyForcibly();
            throw new IllegalStateException(log(), late);
        }
        if (!started.isAlive()) {
            throw new IllegalStateException("it ended: " + log());
        }
    }

    /** Starts it in vain; returns the exit code. */
    public int startInVain() throws InterruptedException {
        Process started = launch();
        if (!started.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new IllegalStateException("it runs: " + log());
        }
        return started.exitValue();
    }

    private Process launch() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReady() {
        return service().get("/q/health/ready").statusCode() == 200;
    }

    private RequestSpecification service() {
        return given().baseUri("http://127.0.0.1").port(port);
    }

    /** One agency asks for everything of its province at the given URL. */
    public ValidatableResponse asks(String key, String url) {
        return Api.asks(service().auth().oauth2(AGENCY), key, Map.of("url", url, "region", "370000"));
    }

    /** Everything it said. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end; returns when it has. */
    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    /** Ends it at once, as a power cut does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
