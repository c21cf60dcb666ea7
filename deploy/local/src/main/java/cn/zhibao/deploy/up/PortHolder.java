package cn.zhibao.deploy.up;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The process that listens on a port of this machine.
 *
 * @param pid its number
 * @param command how it was started, shortened
 */
record PortHolder(long pid, String command) {

    private static final String LISTENING = "0A";
    private static final int COMMAND_MAX = 60;

    /** Nothing when nobody listens, or when the process belongs to another user and we may not look. */
    static Optional<PortHolder> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listening(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    return Optional.of(describe(process));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<String> listening(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table)) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[3].equals(LISTENING) && portOf(fields[1]) == port) {
                    sockets.add("socket:[" + fields[9] + "]");
                }
            }
        } catch (IOException notHere) {
            return Set.of();
        }
        return sockets;
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
        } catch (IOException gone) {
            return false;
        }
        return false;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static PortHolder describe(Path process) {
        String command = "?";
        try {
            command = Files.readString(process.resolve("cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException gone) {
            command = "gone already";
        }
        String shortened = command.length() > COMMAND_MAX ? command.substring(0, COMMAND_MAX) + "…" : command;
        return new PortHolder(Long.parseLong(process.getFileName().toString()), shortened);
    }
}
