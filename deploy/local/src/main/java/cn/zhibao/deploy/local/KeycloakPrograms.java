package cn.zhibao.deploy.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's programs: unpacked once, trimmed to what the realm needs and made ready for PostgreSQL by its own build step. */
final class KeycloakPrograms {

    /** What is fixed at the build step; what the realm does not use is switched off. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--transaction-xa-enabled=false",
            "--features-disabled=authorization,ciba,device-flow,docker,impersonation,kerberos,organization,par,passkeys,"
                    + "web-authn,workflows,admin-fine-grained-authz,token-exchange-standard,"
                    + "step-up-authentication-saml,identity-brokering-api,client-policies");

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Holds the options of the build step that was done. */
    private static final String MARK = "built";

    private final Path folder;

    /** Below the folder; nothing happens yet. */
    KeycloakPrograms(Path folder) {
        this.folder = Folders.make(folder);
    }

    /** Whether {@link #ready} finds them. */
    boolean areReady() {
        return matches(home(Installation.find().keycloakArchive()).resolve(MARK));
    }

    private Path home(Path archive) {
        String version = archive.getFileName().toString().replaceAll("keycloak-quarkus-dist-(.*)\\.zip", "$1");
        return folder.resolve("keycloak-" + version);
    }

    /** The unpacked and built programs; the first call takes a minute, later ones find them. */
    Path ready() {
        Path archive = Installation.find().keycloakArchive();
        Path home = home(archive);
        Path mark = home.resolve(MARK);
        if (!matches(mark)) {
            Folders.remove(home);
            Path parts = Folders.make(
                    folder.resolve("unpack-" + ProcessHandle.current().pid()));
            unpack(archive, parts);
            move(parts.resolve(home.getFileName()), home);
            Folders.remove(parts);
            Child.run(
                    ChildSpec.toTheEnd(
                            "the build step of Keycloak",
                            command(home, home, List.of("-Xmx512m"), BUILD),
                            folder.resolve("keycloak-build.log")),
                    Duration.ofMinutes(5));
            write(mark);
        }
        return home;
    }

    /**
     * The command that runs Keycloak.
     *
     * @param programs as {@link #ready} gave them
     * @param home the folder whose {@code data}, {@code conf} and {@code themes} it uses
     */
    static List<String> command(Path programs, Path home, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(options);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", programs.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private static boolean matches(Path mark) {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(String.join(" ", BUILD));
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path mark) {
        try {
            Files.writeString(mark, String.join(" ", BUILD));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + mark, e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put Keycloak into " + to, e);
        }
    }

    private static void unpack(Path archive, Path folder) {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("the archive reaches out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Folders.parent(file));
                    Files.copy(zip, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + archive, e);
        }
    }
}
