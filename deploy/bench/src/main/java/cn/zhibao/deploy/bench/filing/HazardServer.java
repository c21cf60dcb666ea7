package cn.zhibao.deploy.bench.filing;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.JavaServer;
import cn.zhibao.deploy.local.Ports;
import cn.zhibao.deploy.local.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The packaged hazard-service in a process of its own, with the settings of the local stack but a token key of this run. */
public final class HazardServer implements AutoCloseable {

    private static final Path JAR = Path.of("hazard-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final List<String> JVM = List.of(
            "-Xmx192m",
            "-Xms48m",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");
    private static final Pattern HAZARD_ID = Pattern.compile("\"hazardId\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern CREATED =
            Pattern.compile("(?m)^http_server_requests_seconds_count\\{(?=[^}]*method=\"POST\")(?=[^}]*status=\"201\")"
                    + "(?=[^}]*uri=\"/api/v1/hazards\")[^}]*}\\s+([0-9.E+]+)");

    private final JavaServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * A service that does not run yet.
     *
     * @param publicKey of the {@link TokenMint} whose tokens it believes
     */
    public HazardServer(Database database, String kafka, String publicKey, Path log) {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(JAR + " is missing: ./mvnw -q -pl hazard-service -am package -DskipTests");
        }
        int port = Ports.free();
        Map<String, String> environment = Map.ofEntries(
                Map.entry("ZHIBAO_HTTP_PORT", Integer.toString(port)),
                Map.entry("ZHIBAO_DB_HOST", database.host()),
                Map.entry("ZHIBAO_DB_PORT", Integer.toString(database.port())),
                Map.entry("ZHIBAO_DB_NAME", database.name()),
                Map.entry("ZHIBAO_DB_USER", database.user()),
                Map.entry("ZHIBAO_DB_PASSWORD", database.password()),
                Map.entry("ZHIBAO_KAFKA", kafka),
                Map.entry("ZHIBAO_OIDC_URL", ""),
                Map.entry("ZHIBAO_LEDGER_KEY", Secrets.key()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", publicKey),
                Map.entry("ZHIBAO_HAZARD_IDENTITIES_KEY", Secrets.key()));
        server = new JavaServer("hazard-service", JAR, JVM, environment, port, log);
    }

    /** Returns when it serves; makes what its database lacks. */
    public HazardServer start() {
        server.start();
        return this;
    }

    public void stop() {
        server.stop();
    }

    /** Such as {@code http://127.0.0.1:8081}. */
    public String address() {
        return "http://" + server.address();
    }

    public long pid() {
        return server.pid();
    }

    /** Files one hazard; its id. */
    UUID file(String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/hazards"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        var id = HAZARD_ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            throw new IllegalStateException("a filing was answered " + answer.statusCode() + ": " + answer.body());
        }
        return UUID.fromString(id.group(1));
    }

    /** Filings answered 201 since the start, as the service counts them. */
    long created() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + "/q/metrics")).build();
        return created(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    static long created(String metrics) {
        return CREATED.matcher(metrics)
                .results()
                .mapToLong(count -> (long) Double.parseDouble(count.group(1)))
                .sum();
    }

    @Override
    public void close() {
        client.shutdownNow();
        stop();
    }
}
