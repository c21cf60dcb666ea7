package cn.zhibao.deploy.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which services were changed since they were built. */
final class Staleness {

    static final List<String> SERVICES = List.of("hazard-service", "escalation-service", "notice-service", "gateway");

    /** What builds leave among the sources. */
    private static final Set<String> SKIPPED = Set.of("node_modules", "dist", "target", ".quinoa");

    private final Path home;

    Staleness(Path home) {
        this.home = home;
    }

    Path jar(String service) {
        return home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    List<String> staleServices() {
        List<String> stale = new ArrayList<>();
        for (String service : SERVICES) {
            if (isStale(jar(service), sources(service))) {
                stale.add(service);
            }
        }
        return stale;
    }

    private List<Path> sources(String service) {
        return List.of(
                home.resolve("pom.xml"),
                home.resolve("events/pom.xml"),
                home.resolve("events/src/main"),
                home.resolve(service).resolve("pom.xml"),
                home.resolve(service).resolve("src/main"));
    }

    /** Whether the product is missing or older than any of its sources. */
    static boolean isStale(Path product, List<Path> sources) {
        try {
            if (!Files.exists(product)) {
                return true;
            }
            FileTime built = Files.getLastModifiedTime(product);
            for (Path source : sources) {
                if (Files.exists(source) && newest(source).compareTo(built) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + product + " with its sources", e);
        }
    }

    /** The latest change of a file below the path. Folders do not count: builds come and go in them. */
    private static FileTime newest(Path path) throws IOException {
        FileTime[] newest = {FileTime.fromMillis(0)};
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                return name != null && SKIPPED.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                newest[0] = attributes.lastModifiedTime().compareTo(newest[0]) > 0
                        ? attributes.lastModifiedTime()
                        : newest[0];
                return FileVisitResult.CONTINUE;
            }
        });
        return newest[0];
    }
}
