package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** The broker's own process: formats its storage when that is new, starts, and says by a file when it is ready. */
final class KafkaChild {

    private KafkaChild() {}

    /** Arguments: the broker's settings, the file to write when ready, the id of the cluster for new storage. */
    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0]);
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(settings, arguments[2]);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        server.startup();
        Files.writeString(
                Path.of(arguments[1]), String.valueOf(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path settings, String cluster) {
        PrintStream out = System.out;
        String[] command = {"format", "--config", settings.toString(), "--cluster-id", cluster, "--ignore-formatted"};
        int result = StorageTool.execute(command, out);
        if (result != 0) {
            throw new IllegalStateException("the storage could not be formatted");
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }
}
