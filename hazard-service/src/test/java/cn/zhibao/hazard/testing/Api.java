package cn.zhibao.hazard.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The API of the running service, for one caller. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable String token;

    public Api(@Nullable String token) {
        this.token = token;
    }

    /** An answer. */
    public record Answer(int status, JsonNode body, String text, HttpResponse<String> whole) {

        public String field(String name) {
            return body.path(name).asText();
        }

        public UUID id(String name) {
            return UUID.fromString(field(name));
        }
    }

    /** Sends a document under a key of its own. */
    public Answer files(String path, String document) {
        return files(path, document, UUID.randomUUID().toString());
    }

    public Answer files(String path, String document, String key) {
        return filing(path, document, key).join();
    }

    public CompletableFuture<Answer> filing(String path, String document, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(document)));
    }

    public Answer reads(String path) {
        return send(request(path).GET()).join();
    }

    /** The body of an answer that is a stream of JSON lines. */
    public String lines(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Answer(answer.statusCode(), json(answer.body()), answer.body(), answer));
    }

    private static String base() {
        return ConfigProvider.getConfig().getValue("test.url", String.class) + "/api/v1/";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }
}
