package cn.zhibao.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to start a server and how to ask it to stop.
 *
 * @param name what people call it
 * @param command program and arguments
 * @param environment added to the environment of this process
 * @param directory where it runs
 * @param log where its output is appended
 * @param stopSignal the signal of an orderly stop
 * @param patience how long an orderly stop may take before the server is killed
 */
record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String stopSignal,
        Duration patience) {

    ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A command that does its work and ends by itself. */
    static ChildSpec toTheEnd(String name, List<String> command, Path log) {
        return new ChildSpec(name, command, Map.of(), Folders.parent(log), log, "TERM", Duration.ofSeconds(2));
    }
}
