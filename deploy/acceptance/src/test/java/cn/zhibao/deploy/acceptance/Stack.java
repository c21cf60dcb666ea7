package cn.zhibao.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole stack, started as a user starts it: {@code deploy/up} on ports and data of its own. One for all tests of a
 * run; it ends with the JVM.
 */
final class Stack {

    static final String PASSWORD = "zhibao-demo";
    static final List<String> EVERYTHING_THAT_HOLDS_DATA =
            List.of("hazard-service", "escalation-service", "notice-service", "gateway", "kafka", "postgresql");

    private static final int PORT_OFFSET = 400;
    private static final Duration UNTIL_READY = Duration.ofMinutes(6);
    private static final Duration UNTIL_HEALED = Duration.ofMinutes(2);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(90);

    private static @Nullable Stack running;

    private final Path run;
    private final Properties description;
    private final Door door;

    private Stack(Path run) throws IOException {
        this.run = run;
        this.description = properties(run.resolve("stack.env"));
        this.door = new Door(gateway());
    }

    /** The running stack; started by the first test that asks for it. */
    static synchronized Stack running() {
        Stack stack = running;
        if (stack == null) {
            try {
                stack = start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
            running = stack;
        }
        return stack;
    }

    /** The checkout. */
    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = java.util.Objects.requireNonNull(at.getParent(), "the tests run inside a checkout");
        }
        return at;
    }

    private static Stack start() throws IOException {
        Path run = root().resolve("deploy/acceptance/target/run");
        Process up = launcher(run).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(up)));
        StringBuilder said = new StringBuilder();
        BufferedReader lines = up.inputReader(StandardCharsets.UTF_8);
        Thread reader = Thread.ofVirtual()
                .start(() -> lines.lines().forEach(line -> {
                    synchronized (said) {
                        said.append(line).append('\n');
                    }
                }));
        await().atMost(UNTIL_READY)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> said(said).contains("Zhibao is ready") || !reader.isAlive());
        if (!up.isAlive()) {
            throw new IllegalStateException("deploy/up ended: " + said(said));
        }
        return new Stack(run);
    }

    private static ProcessBuilder launcher(Path run) {
        ProcessBuilder up = new ProcessBuilder(
                        root().resolve("deploy/up").toString(),
                        "--fresh",
                        "--no-start-caches",
                        "--port-offset",
                        Integer.toString(PORT_OFFSET))
                .directory(root().toFile())
                .redirectErrorStream(true);
        up.environment().put("ZHIBAO_RUN", run.toString());
        // It lives for minutes: code that is compiled at once beats code that is compiled well.
        up.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        return up;
    }

    private static String said(StringBuilder said) {
        synchronized (said) {
            return said.toString();
        }
    }

    private static void stop(Process up) {
        up.destroy();
        try {
            if (!up.waitFor(UNTIL_STOPPED.toSeconds(), TimeUnit.SECONDS)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Door door() {
        return door;
    }

    URI gateway() {
        return URI.create(description.getProperty("ZHIBAO_URL"));
    }

    /** What the description of the running stack says under this name. */
    String described(String name) {
        return java.util.Objects.requireNonNull(description.getProperty(name), name);
    }

    /** A secret that the stack made for itself. */
    String secret(String name) {
        try {
            return java.util.Objects.requireNonNull(
                    properties(run.resolve("secrets")).getProperty(name), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The database of a service, for who goes past the service. */
    Database database(String name) {
        return new Database(
                described("ZHIBAO_DB_HOST"),
                Integer.parseInt(described("ZHIBAO_DB_PORT")),
                name,
                name,
                secret(name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD"));
    }

    /** Bootstrap address of the broker. */
    String kafka() {
        return description.getProperty("ZHIBAO_KAFKA");
    }

    /** SIGKILL to the process of that name; the launcher starts it again by itself. */
    void kill(String name) {
        ProcessHandle victim = ProcessHandle.of(pid(name)).orElseThrow();
        victim.destroyForcibly();
        await().atMost(UNTIL_STOPPED).until(() -> !victim.isAlive());
    }

    /** Returns when the process of that name is another one and everything answers again. */
    void awaitHealed(String name) {
        await().atMost(UNTIL_HEALED)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> ProcessHandle.of(pid(name))
                                .filter(ProcessHandle::isAlive)
                                .isPresent()
                        && everythingAnswers());
    }

    /** Keycloak and every service behind the door: after a killed database each finds it out on its own. */
    private boolean everythingAnswers() {
        String token = door.login("province", PASSWORD);
        return Stream.of("hazards", "escalations", "notices")
                .allMatch(resource -> door.get("/api/v1/" + resource, token).status() == 200);
    }

    private long pid(String name) {
        try {
            return Long.parseLong(
                    properties(run.resolve("pids").resolve(name + ".pid")).getProperty("PID"));
        } catch (IOException unknown) {
            throw new UncheckedIOException("no process file of " + name, unknown);
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
