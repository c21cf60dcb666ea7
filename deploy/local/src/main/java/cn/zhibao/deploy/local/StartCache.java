package cn.zhibao.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A Java server's loaded classes, kept by the JDK (AOT cache) so that later starts need a third to a half of the time. A cache
 * holds only for one JDK and the very jars it was made from: its name says which, so a stale one is never used.
 */
public final class StartCache {

    private static final Duration ASSEMBLY = Duration.ofMinutes(3);

    private final Path folder;
    private final String name;
    private final Path file;
    private final Path part;

    /** The cache of the program that consists of these files, kept in the folder under the name. */
    public StartCache(Path folder, String name, List<Path> program) {
        this.folder = Folders.make(folder);
        this.name = name;
        this.file = this.folder.resolve(name + "-" + fingerprint(program) + ".aot");
        this.part = this.folder.resolve(name + "-making.aot");
    }

    private static String fingerprint(List<Path> program) {
        StringBuilder text = new StringBuilder(System.getProperty("java.vm.version"));
        try {
            for (Path jar : program) {
                text.append('\n').append(jar.toAbsolutePath()).append(Files.size(jar));
                text.append('@').append(Files.getLastModifiedTime(jar).toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the program", e);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8)).toString();
    }

    /** What the server's JVM is told: to use the cache, or to record one when there is none. */
    public List<String> options() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of("-XX:AOTCacheOutput=" + part);
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Ends the recording of a running server and keeps what it gave; takes some seconds, in which the server stands still. */
    public void finish(ProcessId server) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> command = List.of(jcmd, String.valueOf(server.pid()), "AOT.end_recording");
        Child.run(ChildSpec.toTheEnd("the start cache of " + name, command, folder.resolve(name + ".log")), ASSEMBLY);
        try (Stream<Path> caches = Files.list(folder)) {
            for (Path old : caches.filter(this::isOlder).toList()) {
                Files.deleteIfExists(old);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the start cache of " + name, e);
        }
    }

    private boolean isOlder(Path cache) {
        String candidate = cache.getFileName().toString();
        return candidate.startsWith(name + "-") && candidate.endsWith(".aot") && !cache.equals(part);
    }

    /** The jars below the folder, in a fixed order. */
    public static List<Path> jarsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the jars in " + folder, e);
        }
    }
}
