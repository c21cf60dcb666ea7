package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, broker and controller in one process) on 127.0.0.1, as a child process that never outlives this
 * one. Records are kept for ever and topics are made only on purpose.
 *
 * <p>Not safe for use by many threads at once.
 */
public final class LocalKafka extends ChildServer {

    /** The topics of the system: one owner each, kept for ever. */
    public static final List<String> TOPICS =
            List.of("zhibao.hazards", "zhibao.accidents", "zhibao.escalations", "zhibao.notices");

    /** Partitions of each of them. */
    public static final int PARTITIONS = 5;

    /** Who reads them, and so has a dead letter topic for each: {@code <topic>.dead.<reader>}. */
    public static final List<String> READERS =
            List.of("hazard-service", "escalation-service", "notice-service", "gateway");

    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(90);
    private static final ChildSpec.Stop STOP = new ChildSpec.Stop("TERM", Duration.ofSeconds(30), 1);
    private static final List<String> JVM = List.of(
            "-Xmx384m",
            "-Xms128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;
    private @Nullable StartCache cache;

    private LocalKafka(Path directory, int port, int controllerPort, boolean temporary) {
        super(directory.resolve("kafka.log"));
        this.directory = Folders.make(directory);
        this.port = Ports.orFree(port);
        this.controllerPort = Ports.orFree(controllerPort);
        this.temporary = temporary;
    }

    /**
     * A broker whose data live in the folder and stay there.
     *
     * @param port 0 picks a free one, which this object then keeps; the same for the controller's
     */
    public static LocalKafka in(Path directory, int port, int controllerPort) {
        return new LocalKafka(directory, port, controllerPort, false);
    }

    /** An empty broker on free ports; {@link #close} removes its data. */
    public static LocalKafka temporary() {
        return new LocalKafka(Folders.temporary("kafka"), 0, 0, true);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    /** Before the first start: where the broker writes its log, by default {@code kafka.log} beside the data. */
    public LocalKafka loggingTo(Path file) {
        logTo(file);
        return this;
    }

    /** Before the first start: use the start cache in the folder, or record it when there is none. */
    public LocalKafka startingFast(Path folder) {
        cache = new StartCache(
                folder, "start-kafka", Installation.find().packaged().jars());
        return this;
    }

    /** What makes its later starts fast, if that was asked for. */
    public Optional<StartCache> startCache() {
        return Optional.ofNullable(cache);
    }

    /** Starts on an empty folder or on kept data; returns when the broker serves clients. */
    @Override
    public LocalKafka start() {
        expectStopped();
        Path ready = directory.resolve("ready");
        Folders.remove(ready);
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of(
                writeSettings().toString(), ready.toString(), Uuid.randomUuid().toString()));
        Child child = started(new ChildSpec(name(), command, Map.of(), directory, log(), STOP));
        child.awaitReady(START, () -> Files.exists(ready));
        return this;
    }

    private List<String> java() {
        Installation installation = Installation.find();
        if (cache == null) {
            return installation.java(JVM, KafkaChild.class);
        }
        List<String> options = new ArrayList<>(JVM);
        options.addAll(cache.options());
        return installation.packaged().java(options, KafkaChild.class);
    }

    private Path writeSettings() {
        Path file = directory.resolve("server.properties");
        String own = """
                controller.quorum.voters=1@%1$s:%3$d
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%2$d
                log.dirs=%4$s
                """.formatted(HOST, port, controllerPort, directory.resolve("data"));
        try {
            return Files.writeString(file, Folders.resource("kafka.properties") + own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Makes the topics of the system and their dead letter topics; those that exist are kept as they are. */
    public void createTopics() {
        List<NewTopic> wanted = new ArrayList<>();
        for (String topic : TOPICS) {
            wanted.add(new NewTopic(topic, PARTITIONS, (short) 1));
            READERS.forEach(reader -> wanted.add(new NewTopic(topic + ".dead." + reader, 1, (short) 1)));
        }
        create(wanted);
    }

    /** Makes one topic; one that exists is kept as it is. */
    public void createTopic(String name, int partitions) {
        create(List.of(new NewTopic(name, partitions, (short) 1)));
    }

    private void create(List<NewTopic> wanted) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            Set<String> known = admin.listTopics().names().get();
            admin.createTopics(wanted.stream()
                            .filter(topic -> !known.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        }
    }

    /** Stops the broker; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.remove(directory);
        }
    }

    @Override
    public String address() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrap() {
        return HOST + ":" + port;
    }
}
