package cn.zhibao.gateway;

import static cn.zhibao.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may pass, what is there, and what the gateway answers itself. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class GatewayIT {

    private static final String TOKEN = Badges.of("city", "370300", "duty-officer");

    @TestHTTPResource
    URI url = URI.create("about:blank");

    @TestHTTPResource(management = true)
    URI managementUrl = URI.create("about:blank");

    private Door door = new Door(0);
    private Door management = new Door(0);

    @BeforeEach
    void find_the_door() {
        door = new Door(url.getPort());
        management = new Door(managementUrl.getPort());
    }

    @Test
    void whoever_shows_no_token_is_asked_for_one() throws Exception {
        var response = door.get("/api/v1/hazards", null);
        assertProblem(response, 401, "login-required");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void a_token_that_is_forged_or_over_or_no_token_at_all_is_refused() throws Exception {
        String over = Badges.lasting(Duration.ofMinutes(-5), "city", "370300", "duty-officer");
        String forged = Badges.forged("city", "370300", "duty-officer");
        for (String bad : new String[] {over, forged, "nonsense", TOKEN + "x", ""}) {
            var response = door.get("/api/v1/hazards", bad);
            assertProblem(response, 401, "token-invalid");
            assertThat(response.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
        }
        var basic = door.send(door.request("/api/v1/hazards", null).header("Authorization", "Basic Y2l0eTp4"));
        assertProblem(basic, 401, "token-invalid");
    }

    @Test
    void a_tip_needs_no_login_but_reading_tips_does() throws Exception {
        var tip = door.send(door.request("/api/v1/tips", null).POST(BodyPublishers.ofString("{}")));
        assertThat(tip.statusCode()).isEqualTo(200);
        assertProblem(door.get("/api/v1/tips", null), 401, "login-required");
    }

    @Test
    void the_public_board_needs_no_login_to_be_read_and_nobody_writes_to_it_without_one() throws Exception {
        assertProblem(
                door.get("/api/v1/listings?region=370300", null), 503, "service-down"); // there is none behind it here
        assertProblem(
                door.send(door.request("/api/v1/listings", null).POST(BodyPublishers.ofString("{}"))),
                401,
                "login-required");
    }

    @Test
    void the_keys_of_the_ledger_need_no_login_but_changes_do() throws Exception {
        assertThat(door.get("/api/v1/ledger/keys", null).statusCode()).isEqualTo(200);
        assertProblem(
                door.send(door.request("/api/v1/ledger/rebuild", null).POST(BodyPublishers.noBody())),
                401,
                "login-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unheard-of",
                "/api/v1/",
                "/api/v2/hazards",
                "/api",
                "/api/v1/q/metrics",
                "/api/v1/streams"
            })
    void what_the_table_does_not_name_is_not_there(String path) throws Exception {
        assertProblem(door.get(path, TOKEN), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/hazards/../../../q/metrics",
                "/api/v1/hazards/%2e%2e/%2e%2e/%2e%2e/q/metrics",
                "/api/v1/hazards/..%2f..%2f..%2fq/metrics",
                "/api/v1/hazards//q",
                "/api/v1/hazards;x=/q/metrics",
                "/api/v1/hazards/%00"
            })
    void no_spelling_of_a_path_leads_behind_the_table(String path) throws Exception {
        int before = Surroundings.upstream().calls.get();
        String head = "GET " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + TOKEN + "\n\n";
        assertThat(door.statusOf("127.0.0.1", head)).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        assertThat(Surroundings.upstream().calls).hasValue(before);
    }

    @Test
    void the_desk_learns_without_login_where_to_log_in() throws Exception {
        var response = door.get("/api/v1/desk-config", null);
        assertThat(Door.json(response))
                .isEqualTo(new JsonObject()
                        .put("oidcUrl", "http://localhost:8180")
                        .put("realm", "zhibao")
                        .put("clientId", "zhibao-desk"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("connect-src 'self' http://localhost:8180;", "frame-ancestors 'none'"));
    }

    @Test
    void only_get_is_allowed_where_the_gateway_answers_itself() throws Exception {
        var response = door.send(door.request("/api/v1/stream", TOKEN).POST(BodyPublishers.noBody()));
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void the_gateway_is_ready_and_counts_its_calls() throws Exception {
        door.get("/api/v1/hazards", TOKEN);
        assertThat(management.get("/q/health/ready", null).statusCode()).isEqualTo(200);
        assertThat(management.get("/q/metrics", null).body())
                .contains(
                        "zhibao_gateway_requests_seconds_count{route=\"hazards\",status=\"200\"}",
                        "zhibao_stream_clients ",
                        "zhibao_stream_lag_seconds ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready"})
    void the_public_door_tells_nothing_of_the_machinery(String path) throws Exception {
        assertThat(door.get(path, null).statusCode()).isEqualTo(404);
    }
}
