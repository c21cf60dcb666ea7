package cn.zhibao.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the servers. */
public final class Folders {

    private Folders() {}

    /** The folder, made with those above it when it is not there; absolute. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    static Path parent(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    }

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("zhibao-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    /** Removes the folder and all it holds; one that is not there is fine. Links are removed, not followed. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    /** The text of a file that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = requireNonNull(Folders.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The last lines of a log, or a word about why there are none. */
    public static String tail(Path log, int lines) {
        try {
            List<String> all =
                    new String(Files.readAllBytes(log), UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
