package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Children;
import cn.zhibao.deploy.local.ProcessId;
import cn.zhibao.deploy.local.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file for each process that the launcher starts, so that the next launcher finds what a killed one left behind. A process
 * counts as ours only when its number, its birth and this boot of the machine all agree.
 */
final class Leftovers implements Children.Listener {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    Leftovers(Path folder) {
        this.folder = folder;
    }

    @Override
    public void started(String name, ProcessId id, String stopSignal) {
        PrivateFile.write(
                file(name),
                Map.of(
                        "PID", String.valueOf(id.pid()),
                        "BORN", String.valueOf(id.born()),
                        "BOOT", boot(),
                        "SIGNAL", stopSignal));
    }

    @Override
    public void stopped(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the process file of " + name, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-") + ".pid");
    }

    /** The numbers of the processes that still run. */
    Set<Long> pids() {
        return running().values().stream().map(left -> left.id.pid()).collect(Collectors.toSet());
    }

    /** Stops them in order: services, then Keycloak, Kafka and PostgreSQL. Returns their names when all are gone. */
    List<String> stop() {
        List<String> names = new ArrayList<>();
        running().forEach((name, left) -> {
            names.add(name);
            left.id.signal(left.signal);
            if (!Wait.until(PATIENCE, () -> !left.id.isAlive())) {
                left.id.signal("KILL");
            }
            stopped(name);
        });
        return names;
    }

    /** In the order in which they are stopped. */
    private Map<String, Left> running() {
        Map<String, Left> found = new TreeMap<>((one, other) -> {
            int byOrder = Integer.compare(order(one), order(other));
            return byOrder != 0 ? byOrder : one.compareTo(other);
        });
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".pid")).forEach(file -> {
                String name = file.getFileName().toString().replaceAll("\\.pid$", "");
                read(file).filter(left -> left.id.isAlive()).ifPresent(left -> found.put(name, left));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return found;
    }

    private static int order(String name) {
        return switch (name) {
            case "keycloak" -> 1;
            case "kafka" -> 2;
            case "postgresql" -> 3;
            default -> 0;
        };
    }

    private static Optional<Left> read(Path file) {
        Map<String, String> values = PrivateFile.read(file);
        try {
            ProcessId id = new ProcessId(
                    Long.parseLong(values.getOrDefault("PID", "")), Long.parseLong(values.getOrDefault("BORN", "")));
            return boot().equals(values.get("BOOT"))
                    ? Optional.of(new Left(id, values.getOrDefault("SIGNAL", "TERM")))
                    : Optional.empty();
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private static String boot() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException notHere) {
            return "unknown";
        }
    }

    private record Left(ProcessId id, String signal) {}
}
