package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Keycloak on 127.0.0.1 with the realm {@code zhibao}, as a child process that never outlives this one. It keeps all it
 * knows in PostgreSQL; the realm is imported by the first start and left alone afterwards.
 *
 * <p>Not safe for use by many threads at once.
 */
public final class LocalKeycloak extends ChildServer {

    private static final Duration START = Duration.ofMinutes(10);
    private static final ChildSpec.Stop STOP = new ChildSpec.Stop("TERM", Duration.ofSeconds(20), 2);
    private static final String IMPORTED = "imported";

    private final Path directory;
    private final Path programs;
    private final int port;
    private final Database database;
    private final Realm realm;
    private boolean startsFast;

    private LocalKeycloak(Path programs, Path directory, int port, Database database, Realm realm) {
        super(directory.resolve("keycloak.log"));
        this.programs = programs;
        this.directory = Folders.make(directory);
        this.port = Ports.orFree(port);
        this.database = database;
        this.realm = realm;
    }

    /**
     * A Keycloak, not yet started.
     *
     * @param programs where its programs are unpacked, once for all
     * @param directory its own folder, to be wiped together with the database
     * @param port 0 picks a free one, which this object then keeps
     * @param database empty, or that of an earlier start
     */
    public static LocalKeycloak in(Path programs, Path directory, int port, Database database, Realm realm) {
        return new LocalKeycloak(programs, directory, port, database, realm);
    }

    /** Whether the next start takes minutes: it is unpacked, built, or fills an empty database. */
    public static boolean isNew(Path programs, Path directory) {
        return !Files.exists(directory.resolve(IMPORTED)) || !new KeycloakPrograms(programs).areReady();
    }

    /** Before the first start: where it writes its log, by default {@code keycloak.log} in its folder. */
    public LocalKeycloak loggingTo(Path file) {
        logTo(file);
        return this;
    }

    /** Before the first start: use the {@link #startCache}, or record it when there is none. */
    public LocalKeycloak startingFast() {
        startsFast = true;
        return this;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    /** Unpacks and builds when that was never done (a minute), imports the realm when the database is new (half a minute). */
    @Override
    public LocalKeycloak start() {
        expectStopped();
        Path home = new KeycloakPrograms(programs).ready();
        boolean isNew = !Files.exists(directory.resolve(IMPORTED));
        layOut(home);
        List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx384m", "-XX:TieredStopAtLevel=1"));
        if (startsFast) {
            options.addAll(startCache(home).options());
        }
        List<String> command = KeycloakPrograms.command(home, directory, options, arguments(isNew));
        Child child = started(new ChildSpec(name(), command, environment(), directory, log(), STOP));
        child.awaitReady(START, new Probe("http://127.0.0.1:" + port + "/realms/zhibao")::answers);
        if (isNew) {
            forgetImport();
        }
        return this;
    }

    /** What makes its later starts fast, if that was asked for. */
    public Optional<StartCache> startCache() {
        return startsFast ? Optional.of(startCache(new KeycloakPrograms(programs).ready())) : Optional.empty();
    }

    private StartCache startCache(Path home) {
        return new StartCache(programs, "start-keycloak", StartCache.jarsBelow(home.resolve("lib")));
    }

    private List<String> arguments(boolean isNew) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--db-url=" + database.jdbcUrl(),
                "--db-pool-initial-size=2",
                "--db-pool-max-size=20",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-pool-max-threads=16",
                "--hostname=" + url(),
                "--cache=local",
                "--log-level=warn,org.keycloak.quarkus:info,io.quarkus:info"));
        if (isNew) {
            arguments.add("--import-realm");
        }
        return arguments;
    }

    /** Passwords go by the environment: arguments are there for everybody to read. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", realm.adminPassword());
        return environment;
    }

    /** A home of its own beside shared programs, so that two stacks do not share what Keycloak writes there. */
    private void layOut(Path home) {
        try {
            for (String shared : List.of("lib", "conf", "providers", "themes")) {
                Path link = directory.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, home.resolve(shared).toAbsolutePath());
            }
            if (!Files.exists(directory.resolve(IMPORTED))) {
                Path file = importFile();
                Folders.remove(file);
                Folders.make(Folders.parent(file));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, realm.filled());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out Keycloak's folder " + directory, e);
        }
    }

    private Path importFile() {
        return directory.resolve("data/import/zhibao-realm.json");
    }

    private void forgetImport() {
        try {
            Files.deleteIfExists(importFile());
            Files.writeString(directory.resolve(IMPORTED), "The realm is in the database now.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the imported realm", e);
        }
    }

    public int port() {
        return port;
    }

    /** The address that tokens name as their issuer's, without the realm. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** What services take as {@code ZHIBAO_OIDC_URL}. */
    public String realmUrl() {
        return url() + "/realms/zhibao";
    }

    @Override
    public String address() {
        return url();
    }
}
