package cn.zhibao.gateway;

import static cn.zhibao.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes the gateway arrives as it was sent. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PassageIT {

    private static final String TOKEN = Badges.of("city", "370300", "duty-officer");

    @TestHTTPResource
    URI url = URI.create("about:blank");

    private Door door = new Door(0);

    @BeforeEach
    void find_the_door() {
        door = new Door(url.getPort());
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

    private static String header(JsonObject asked, String name) {
        return String.valueOf(asked.getJsonObject("headers").getValue(name));
    }
}
