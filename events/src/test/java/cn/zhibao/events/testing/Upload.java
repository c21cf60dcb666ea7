package cn.zhibao.events.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A JSON document that is sent by POST to the running service, filled up with blanks to a size. The whole document is
 * sent and the whole answer read, on HTTP/1.1.
 */
public record Upload(String path, String token, String document) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The same with blanks at its end, {@code bytes} long. */
    public Upload filledTo(int bytes) {
        int length = document.getBytes(StandardCharsets.UTF_8).length;
        return new Upload(path, token, document + " ".repeat(bytes - length));
    }

    /** Says its size first. */
    public HttpResponse<String> announced() {
        return send(request(whole()));
    }

    /** Says its size and waits for leave to send it. */
    public HttpResponse<String> asking() {
        return send(request(whole()).expectContinue(true));
    }

    /** Comes in chunks. */
    public HttpResponse<String> unannounced() {
        return send(request(BodyPublishers.fromPublisher(whole())));
    }

    private BodyPublisher whole() {
        return BodyPublishers.ofString(document);
    }

    private HttpRequest.Builder request(BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("the answer could not be read whole", broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AssertionError(end);
        }
    }
}
