package cn.zhibao.deploy.bench.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Tokens of the demo logins of a local stack. */
final class Logins {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "zhibao-demo";

    private final HttpClient client;
    private final URI tokens;
    private final String clientId;

    /** Asks the gateway where people log in. */
    Logins(HttpClient client, URI gateway) throws IOException, InterruptedException {
        this.client = client;
        JsonNode desk = read(HttpRequest.newBuilder(gateway.resolve("/api/v1/desk-config")));
        tokens = URI.create(desk.path("oidcUrl").asText() + "/realms/"
                + desk.path("realm").asText() + "/protocol/openid-connect/token");
        clientId = desk.path("clientId").asText();
    }

    /** A fresh access token. */
    String token(String user) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=" + clientId + "&username=" + user + "&password=" + PASSWORD;
        return read(HttpRequest.newBuilder(tokens)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private JsonNode read(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
