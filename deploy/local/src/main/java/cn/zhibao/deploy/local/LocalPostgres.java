package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 18 on 127.0.0.1, as a child process that never outlives this one. Commits are durable ({@code fsync} and
 * {@code synchronous_commit} on); the session time zone is Asia/Shanghai, so that nothing leans on UTC by accident; the write
 * ahead log is logical. Runs as root too: the server then gets a user namespace of its own.
 *
 * <p>Not safe for use by many threads at once.
 */
public final class LocalPostgres extends ChildServer {

    /** The role that may do everything. */
    public static final String SUPERUSER = "postgres";

    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(60);
    private static final ChildSpec.Stop STOP = new ChildSpec.Stop("INT", Duration.ofSeconds(30), 0);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    /** The line of postmaster.pid that says how far the server is. */
    private static final int STATUS_LINE = 7;

    private final Path directory;
    private final int port;
    private final String password;
    private final boolean temporary;
    private String cache = "128MB";

    private LocalPostgres(Path directory, int port, String password, boolean temporary) {
        super(directory.resolve("postgres.log"));
        this.directory = Folders.make(directory);
        this.port = Ports.orFree(port);
        this.password = password;
        this.temporary = temporary;
    }

    /**
     * A server whose data live in the folder and stay there; made by the first start.
     *
     * @param port 0 picks a free one, which this object then keeps
     * @param password of the superuser; the same at each start on the same data
     */
    public static LocalPostgres in(Path directory, int port, String password) {
        return new LocalPostgres(directory, port, password, false);
    }

    /** An empty server on a free port; {@link #close} removes its data. */
    public static LocalPostgres temporary() {
        return new LocalPostgres(Folders.temporary("postgres"), 0, Secrets.random(), true);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** Before the first start: where the server writes its log, by default {@code postgres.log} beside the data. */
    public LocalPostgres loggingTo(Path file) {
        logTo(file);
        return this;
    }

    /**
     * Before the start: how much of its data the server keeps in memory of its own, by default 128 MB, as suits a laptop.
     *
     * @param size as PostgreSQL writes it, such as {@code 4GB}
     */
    public LocalPostgres caching(String size) {
        cache = size;
        return this;
    }

    /** Starts on an empty folder or on kept data, recovering it when needed; returns when the server takes connections. */
    @Override
    public LocalPostgres start() {
        expectStopped();
        Path home = Installation.find().postgres();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(home);
        }
        List<String> command = PostgresUser.command(home.resolve("bin/postgres"), directory);
        command.addAll(List.of("-D", data().toString()));
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        Child child = started(new ChildSpec(name(), command, Map.of(), directory, log(), STOP));
        child.awaitReady(START, () -> isReady(pid()));
        return this;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", HOST),
                Map.entry("port", String.valueOf(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("wal_level", "logical"),
                Map.entry("max_wal_senders", "10"),
                Map.entry("max_replication_slots", "10"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", cache),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("timezone", "Asia/Shanghai"),
                Map.entry("log_timezone", "Asia/Shanghai"),
                Map.entry("password_encryption", "scram-sha-256"));
    }

    /** A half-made cluster of an earlier attempt is thrown away: the name of the folder is given only to a whole one. */
    private void initialise(Path home) {
        Path making = directory.resolve("data-making");
        Path secret = directory.resolve("initial-password");
        Folders.remove(making);
        try {
            Files.writeString(secret, password);
            List<String> command = PostgresUser.command(home.resolve("bin/initdb"), directory);
            command.addAll(List.of("-D", making.toString(), "-U", SUPERUSER, "--pwfile", secret.toString()));
            command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            if (temporary) {
                command.add("--no-sync");
            }
            Child.run(ChildSpec.toTheEnd("the making of PostgreSQL's data", command, log()), START);
            Files.move(making, data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make PostgreSQL's data in " + directory, e);
        } finally {
            Folders.remove(secret);
        }
    }

    private boolean isReady(long pid) {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(String.valueOf(pid))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops the server; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.remove(directory);
        }
    }

    public String host() {
        return HOST;
    }

    @Override
    public String address() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** The superuser's way in. */
    public Database superuser() {
        return new Database(HOST, port, SUPERUSER, SUPERUSER, password);
    }

    /**
     * Makes the role and a database that it owns; what exists is kept, but the password becomes the one given.
     *
     * @param name lower case letters, digits and underscores; also the name of the role
     */
    public Database createDatabase(String name, String ownerPassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (Connection connection = connect(superuser());
                Statement statement = connection.createStatement()) {
            boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
            statement.execute((known ? "ALTER ROLE " : "CREATE ROLE ") + name + " LOGIN PASSWORD "
                    + literal(connection, ownerPassword));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not make the database " + name, e);
        }
        return new Database(HOST, port, name, name, ownerPassword);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String literal(Connection connection, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT quote_literal(?)")) {
            statement.setString(1, text);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** A plain connection; the caller closes it. */
    public static Connection connect(Database database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source.getConnection();
    }
}
