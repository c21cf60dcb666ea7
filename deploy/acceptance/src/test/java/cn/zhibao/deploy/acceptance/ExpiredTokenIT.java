package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token counts until its end and not a moment longer, though door and services remember tokens for a while. */
class ExpiredTokenIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "zhibao-enterprise-demo";
    private static final String LIFESPAN = "access.token.lifespan";
    private static final String SECONDS = "4";

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    @BeforeEach
    void shortenTheLifeOfTokens() throws Exception {
        setLifespan(SECONDS);
    }

    @AfterEach
    void restoreTheLifeOfTokens() throws Exception {
        setLifespan("");
    }

    @Test
    void an_expired_token_is_refused_by_the_door_and_by_the_service_behind_it() throws Exception {
        // given
        String token = token(
                realm(),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        stack.described("ZHIBAO_ENTERPRISE_DEMO_SECRET")));
        Instant end = Instant.ofEpochSecond(claims(token).path("exp").asLong());
        try (Door service = new Door(URI.create(stack.described("ZHIBAO_HAZARD_URL")))) {
            assertThat(post(door, token).status()).isEqualTo(201);
            assertThat(post(service, token).status()).isEqualTo(201);
            // when
            await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(end.plusMillis(1_000)));
            // then
            for (Answer refused : new Answer[] {post(door, token), post(service, token)}) {
                assertThat(refused.status()).as(refused.text()).isEqualTo(401);
                assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(refused.json().path("status").asInt()).isEqualTo(401);
            }
        }
    }

    private static Answer post(Door to, String token) {
        String hazard =
                Filing.hazard("370302", "淄博市淄川区", "C24-08-4", Instant.now().plus(Duration.ofDays(5)));
        return to.post("/api/v1/hazards", token, hazard);
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private String realm() {
        return stack.described("ZHIBAO_OIDC_URL");
    }

    /** How many seconds a token of the enterprise's system lives; empty is as long as the realm says. */
    private void setLifespan(String seconds) throws Exception {
        URI clients = URI.create(realm().replace("/realms/", "/admin/realms/") + "/clients");
        String admin = token(
                realm().replace("/realms/zhibao", "/realms/master"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        stack.secret("KEYCLOAK_ADMIN_PASSWORD")));
        ObjectNode client =
                (ObjectNode) JSON.readTree(send(HttpRequest.newBuilder(URI.create(clients + "?clientId=" + CLIENT))
                                .header("Authorization", "Bearer " + admin)
                                .build()))
                        .get(0);
        client.withObjectProperty("attributes").put(LIFESPAN, seconds);
        send(HttpRequest.newBuilder(URI.create(clients + "/" + client.path("id").asText()))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(client.toString()))
                .build());
    }

    private String token(String issuer, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return JSON.readTree(answer).path("access_token").asText();
    }

    private String send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = door.client().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
