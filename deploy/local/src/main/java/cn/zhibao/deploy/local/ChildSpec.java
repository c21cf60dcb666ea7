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
 * @param stop how it is stopped
 */
record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log, Stop stop) {

    /**
     * How a server is stopped in order.
     *
     * @param signal the signal that asks for it
     * @param patience how long it may take before the server is killed
     * @param order servers of a lower order lean on nothing of a higher one: the highest is stopped first
     */
    record Stop(String signal, Duration patience, int order) {}

    ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A command that does its work and ends by itself. */
    static ChildSpec toTheEnd(String name, List<String> command, Path log) {
        Stop stop = new Stop("TERM", Duration.ofSeconds(2), 9);
        return new ChildSpec(name, command, Map.of(), Folders.parent(log), log, stop);
    }
}
