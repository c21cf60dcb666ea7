package cn.zhibao.deploy.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public door of a running stack. Thread-safe; every call blocks until the answer is here. A call that came too often
 * is made again when the door said it may, as often as that happens.
 */
public final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TOO_MANY = 429;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The door at an address such as {@code http://localhost:8080}. */
    public Door(URI address) {
        this.address = address;
    }

    /** The address of a path behind the door. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** An access token for one of the demo logins; it lives as long as the realm says. */
    public String login(String user, String password) {
        var desk = get("/api/v1/desk-config", null).expect(200);
        URI tokens = URI.create(desk.path("oidcUrl").asText() + "/realms/"
                + desk.path("realm").asText() + "/protocol/openid-connect/token");
        String form = "grant_type=password&client_id=" + desk.path("clientId").asText() + "&username=" + user
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).expect(200).path("access_token").asText();
    }

    /** Reads a path; without a token when it is null. */
    public Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET().build());
    }

    /** Sends JSON under a fresh Idempotency-Key. */
    public Answer post(String path, @Nullable String token, String json) {
        return post(path, token, UUID.randomUUID().toString(), json);
    }

    /** Sends JSON under the given Idempotency-Key. */
    public Answer post(String path, @Nullable String token, String key, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a file of any kind. */
    public Answer upload(String path, @Nullable String token, String type, byte[] file) {
        return send(request(path, token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    /** Removes what a path names. */
    public Answer delete(String path, @Nullable String token) {
        return send(request(path, token).DELETE().build());
    }

    HttpClient client() {
        return client;
    }

    HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            while (response.statusCode() == TOO_MANY) {
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElseThrow()));
                response = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException noAnswer) {
            throw new IllegalStateException("no answer from " + request.uri() + ": " + noAnswer.getMessage(), noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + request.uri(), stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
