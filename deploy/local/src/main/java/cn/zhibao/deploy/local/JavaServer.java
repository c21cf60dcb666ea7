package cn.zhibao.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of our own services, started from its built jar. */
public final class JavaServer extends ChildServer {

    private static final Duration START = Duration.ofMinutes(2);
    private static final ChildSpec.Stop STOP = new ChildSpec.Stop("TERM", Duration.ofSeconds(20), 3);

    private final String name;
    private final Path jar;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port;
    private int healthPort;
    private @Nullable StartCache cache;

    /**
     * The server, not yet started.
     *
     * @param name of the service; also of its log
     * @param jar runnable, its libraries beside it
     * @param options of the JVM
     * @param environment all that the service is told
     * @param port where it serves, its health too unless told otherwise
     * @param log where its output is appended
     */
    public JavaServer(
            String name, Path jar, List<String> options, Map<String, String> environment, int port, Path log) {
        super(log);
        this.name = name;
        this.jar = jar.toAbsolutePath();
        this.options = List.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.port = port;
        this.healthPort = port;
        logTo(log);
    }

    /** Before the first start: use this cache, or record it when there is none. */
    public JavaServer startingFast(StartCache startCache) {
        cache = startCache;
        return this;
    }

    /** Before the first start: its health is asked for at this port. */
    public JavaServer tellingHealthAt(int managementPort) {
        healthPort = managementPort;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JavaServer start() {
        expectStopped();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (cache != null) {
            command.addAll(cache.options());
        }
        command.addAll(List.of("-jar", jar.toString()));
        Child child = started(new ChildSpec(name, command, environment, Folders.parent(jar), log(), STOP));
        child.awaitReady(START, new Probe("http://127.0.0.1:" + healthPort + "/q/health/ready")::answers);
        return this;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }
}
