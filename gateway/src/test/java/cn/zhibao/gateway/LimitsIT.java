package cn.zhibao.gateway;

import static cn.zhibao.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much passes, and how often. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LimitsIT {

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

    /** A duty room behind one address opens all its desks at once, after an outage; none may be left without a login. */
    @Test
    void where_to_log_in_is_told_to_everybody_however_many_ask_at_once() throws Exception {
        for (int desk = 0; desk < 200; desk++) {
            assertThat(door.get("/api/v1/desk-config", null).statusCode()).isEqualTo(200);
        }
    }
}
