package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
public final class LocalKafka implements AutoCloseable {

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
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final List<String> JVM = List.of(
            "-Xmx384m",
            "-Xms128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;
    private Path log;
    private @Nullable Child child;

    private LocalKafka(Path directory, int port, int controllerPort, boolean temporary) {
        this.directory = Folders.make(directory);
        this.port = Ports.orFree(port);
        this.controllerPort = Ports.orFree(controllerPort);
        this.temporary = temporary;
        this.log = this.directory.resolve("kafka.log");
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

    /** Before the first start: where the broker writes its log, by default {@code kafka.log} beside the data. */
    public LocalKafka loggingTo(Path file) {
        Folders.make(Folders.parent(file));
        log = file.toAbsolutePath();
        return this;
    }

    /** Starts on an empty folder or on kept data; returns when the broker serves clients. */
    public LocalKafka start() {
        if (child != null && child.isAlive()) {
            throw new IllegalStateException(
                    "Kafka runs already as process " + child.id().pid());
        }
        Path ready = directory.resolve("ready");
        Folders.remove(ready);
        List<String> command = new ArrayList<>(Installation.find().java(JVM, KafkaChild.class));
        command.addAll(List.of(
                writeSettings().toString(), ready.toString(), Uuid.randomUuid().toString()));
        child = Child.start(new ChildSpec("Kafka", command, Map.of(), directory, log, "TERM", STOP));
        child.awaitReady(START, () -> Files.exists(ready));
        return this;
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

    /** An orderly stop. Without effect when it does not run. */
    public void stop() {
        if (child != null) {
            child.stop();
        }
    }

    /** SIGKILL to the broker; {@link #start} recovers. */
    public void kill() {
        running().kill();
    }

    /** Stops the broker; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.remove(directory);
        }
    }

    private Child running() {
        if (child == null) {
            throw new IllegalStateException("Kafka was not started");
        }
        return child;
    }

    Child child() {
        return running();
    }

    /** The process of the broker. */
    public long pid() {
        return running().id().pid();
    }

    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    public int port() {
        return port;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrap() {
        return HOST + ":" + port;
    }

    public Path log() {
        return log;
    }
}
