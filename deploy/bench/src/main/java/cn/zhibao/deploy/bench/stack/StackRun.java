package cn.zhibao.deploy.bench.stack;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Processes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One run of {@code deploy/up} with data and ports of its own. Closing it stops the launcher, which stops what it started; if
 * this process is killed instead, the stack goes on until the next run clears it away.
 */
final class StackRun implements AutoCloseable {

    private static final int PORT_OFFSET = 7_000;
    private static final int GATEWAY_PORT = 8_080 + PORT_OFFSET;
    private static final Duration START = Duration.ofMinutes(20);
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final String READY = "Zhibao is ready";
    private static final Pattern SERVICE = Pattern.compile("([a-z-]+)/target/quarkus-app/quarkus-run\\.jar");

    private final Process launcher;
    private final double startSeconds;

    private StackRun(Process launcher, double startSeconds) {
        this.launcher = launcher;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts the stack; returns when it says that it is ready.
     *
     * @param fresh without the data of earlier runs
     */
    static StackRun start(Effort effort, boolean fresh) throws IOException, InterruptedException {
        Path log = effort.log("stack");
        Files.createDirectories(java.util.Objects.requireNonNull(log.getParent()));
        ProcessBuilder builder = new ProcessBuilder(
                        fresh ? List.of("deploy/up", "--fresh", "--no-start-caches") : List.of("deploy/up"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ZHIBAO_PORT_OFFSET", Integer.toString(PORT_OFFSET));
        builder.environment().put("ZHIBAO_RUN", effort.target().resolve("stack").toString());
        long began = System.nanoTime();
        Process launcher = builder.start();
        while (!Files.readString(log).contains(READY)) {
            if (!launcher.isAlive() || System.nanoTime() - began > START.toNanos()) {
                launcher.destroy();
                throw new IllegalStateException("deploy/up did not get ready: see " + log);
            }
            Thread.sleep(STEP);
        }
        return new StackRun(launcher, (System.nanoTime() - began) / 1e9);
    }

    /** From the command to the word that all is ready. */
    double startSeconds() {
        return startSeconds;
    }

    static URI address() {
        return URI.create("http://localhost:" + GATEWAY_PORT);
    }

    /** Waits until the stack does next to nothing: right after a start it still compiles. */
    void settle() throws InterruptedException {
        Duration window = Duration.ofSeconds(5);
        double busy = 1;
        for (int i = 0; i < 30 && busy > 0.25; i++) {
            double before = Processes.cpuSeconds(launcher.pid());
            Thread.sleep(window);
            busy = (Processes.cpuSeconds(launcher.pid()) - before) / window.toSeconds();
        }
    }

    /** Bytes in memory by kind of process, shared pages counted once. */
    Map<String, Long> memory() {
        Map<String, Long> sizes = new TreeMap<>();
        for (long pid : Processes.tree(launcher.pid())) {
            sizes.merge(kind(Processes.command(pid)), Processes.memory(pid), Long::sum);
        }
        return sizes;
    }

    static String kind(List<String> command) {
        String line = String.join(" ", command);
        var service = SERVICE.matcher(line);
        if (service.find()) {
            return service.group(1);
        }
        if (line.contains("KafkaChild")) {
            return "Kafka";
        }
        if (line.contains("keycloak")) {
            return "Keycloak";
        }
        if (line.startsWith("postgres") || line.contains("bin/postgres")) {
            return "PostgreSQL";
        }
        return "launcher and watches";
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
