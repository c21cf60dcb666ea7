package cn.zhibao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_call_reaches_its_service_as_it_was_made() throws Exception {
        // when
        var response = door.send(door.request("/api/v1/hazards/42/plan?limit=2&text=%E6%B7%84", TOKEN)
                .header("Idempotency-Key", "k-1")
                .PUT(BodyPublishers.ofString("{\"a\":1}")));
        // then
        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject asked = Door.json(response);
        assertThat(asked.getString("method")).isEqualTo("PUT");
        assertThat(asked.getString("uri")).isEqualTo("/api/v1/hazards/42/plan?limit=2&text=%E6%B7%84");
        assertThat(asked.getLong("bytes")).isEqualTo(7);
        assertThat(header(asked, "authorization")).isEqualTo("[\"Bearer " + TOKEN + "\"]");
        assertThat(header(asked, "idempotency-key")).isEqualTo("[\"k-1\"]");
        assertThat(response.headers().firstValue("X-Own")).contains("kept");
        assertThat(response.headers().firstValue("Keep-Alive")).isEmpty();
    }

    @Test
    void the_service_hears_from_the_gateway_alone_where_a_call_came_from() throws Exception {
        // when
        JsonObject asked = Door.json(door.send(door.request("/api/v1/hazards", TOKEN)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=203.0.113.9")));
        // then
        assertThat(header(asked, "x-forwarded-for")).isEqualTo("[\"127.0.0.1\"]");
        assertThat(header(asked, "x-forwarded-proto")).isEqualTo("[\"http\"]");
        assertThat(header(asked, "x-forwarded-host")).isEqualTo("[\"127.0.0.1:" + url.getPort() + "\"]");
        assertThat(header(asked, "forwarded")).isEqualTo("null");
    }

    @Test
    void the_trace_of_a_call_goes_on_at_the_service() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        JsonObject asked = Door.json(door.send(
                door.request("/api/v1/hazards", TOKEN).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")));
        var parents = asked.getJsonObject("headers").getJsonArray("traceparent");
        assertThat(parents).hasSize(1);
        assertThat(parents.getString(0)).startsWith("00-" + trace + "-");
    }

    @Test
    void an_answer_without_a_body_passes_and_frees_its_connection() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(door.get("/api/v1/hazards/none", TOKEN).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void an_answer_streams() throws Exception {
        var response = door.open(door.request("/api/v1/hazards/dripping", TOKEN));
        assertThat(Door.line(response.body())).isEqualTo("one");
        Surroundings.upstream().secondDrop.complete("two\n");
        assertThat(Door.line(response.body())).isEqualTo("two");
    }

    @Test
    void a_body_streams() throws Exception {
        try (var socket = door.socket()) {
            var out = socket.getOutputStream();
            String head = "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(Surroundings.upstream().firstPart.get(10, TimeUnit.SECONDS))
                    .isNotEmpty();
            out.write("6\r\nsecond\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(Door.line(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
        }
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
    void a_body_that_is_announced_too_large_never_reaches_the_service() throws Exception {
        int before = Surroundings.upstream().calls.get();
        var response = door.send(
                door.request("/api/v1/accidents", TOKEN).POST(BodyPublishers.ofByteArray(new byte[10 << 20])));
        assertProblem(response, 413, "body-too-large");
        assertThat(Surroundings.upstream().calls).hasValue(before);
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off_before_its_end() throws Exception {
        int before = Surroundings.upstream().wholeBodies.get();
        var response = door.send(door.request("/api/v1/accidents", TOKEN)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10 << 20]))));
        assertProblem(response, 413, "body-too-large");
        assertThat(Surroundings.upstream().wholeBodies).hasValue(before);
    }

    @Test
    void a_body_of_the_largest_size_passes() throws Exception {
        var response =
                door.send(door.request("/api/v1/accidents", TOKEN).POST(BodyPublishers.ofByteArray(new byte[1 << 20])));
        assertThat(Door.json(response).getLong("bytes")).isEqualTo(1 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notices, 503, service-down, true",
        "/api/v1/hazards/slow, 504, service-slow, false",
        "/api/v1/hazards/broken, 502, service-failed, true"
    })
    void a_service_that_fails_is_a_problem_that_says_how(String path, int status, String code, boolean again)
            throws Exception {
        var response = door.get(path, TOKEN);
        assertProblem(response, status, code);
        assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(again);
    }

    @Test
    void a_client_that_calls_too_often_is_told_when_to_come_back_and_others_are_not_disturbed() throws Exception {
        // given
        String eager = Badges.of("eager", "370300", "reporter");
        // when
        HttpResponse<String> response = door.get("/api/v1/hazards/none", eager);
        for (int call = 0; call < 3_000 && response.statusCode() == 204; call++) {
            response = door.get("/api/v1/hazards/none", eager);
        }
        // then
        assertProblem(response, 429, "rate-limited");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.headers().firstValue("RateLimit")).contains("\"client\";r=0;t=1");
        assertThat(response.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=60;w=2");
        assertThat(door.get("/api/v1/hazards/none", TOKEN).statusCode()).isEqualTo(204);
        assertThat(management.get("/q/metrics", null).body()).contains("zhibao_rate_limited_total{kind=\"client\"}");
    }

    @Test
    void without_a_token_the_address_is_counted() throws Exception {
        String head = "GET /api/v1/hazards HTTP/1.1\nHost: x\nConnection: close\n\n";
        String status = door.statusOf("127.0.0.2", head);
        for (int call = 0; call < 3_000 && status.contains("401"); call++) {
            status = door.statusOf("127.0.0.2", head);
        }
        assertThat(status).isEqualTo("HTTP/1.1 429 Too Many Requests");
        assertProblem(door.get("/api/v1/hazards", null), 401, "login-required");
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

    private static String header(JsonObject asked, String name) {
        return String.valueOf(asked.getJsonObject("headers").getValue(name));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = Door.json(response);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("traceId")).hasSize(32);
    }
}
