package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** One trace id (W3C) leads from a request through every service and topic that it touched. */
class OneTraceIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    @Test
    void the_trace_of_a_filing_is_on_every_topic_that_it_reached() throws IOException, InterruptedException {
        // given
        String trace = traceId();
        // when
        String accidentId =
                file("/api/v1/accidents", trace, Filing.accident("370302", "淄博市淄川区", 1, "09", "演练：坠落"), "accidentId");
        // then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(tracesOf("zhibao.accidents", accidentId)).isNotEmpty().containsOnly(trace);
            // What a timer does afterwards, such as judging the case among others, belongs to no request.
            assertThat(tracesOf("zhibao.escalations", accidentId))
                    .startsWith(trace, trace, trace, trace, trace, trace, trace)
                    .isSubsetOf(trace, "none");
        });
    }

    @Test
    void a_refusal_names_the_trace() throws IOException, InterruptedException {
        String trace = traceId();
        HttpResponse<String> refused = send("/api/v1/hazards", trace, "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(trace);
    }

    private static String traceId() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private List<String> tracesOf(String topic, String caseId) {
        return Ledger.headers(stack.kafka(), topic, caseId, "traceparent").stream()
                .map(parent -> parent.length() < 35 ? parent : parent.substring(3, 35))
                .toList();
    }

    private String file(String path, String trace, String body, String id) throws IOException, InterruptedException {
        HttpResponse<String> filed = send(path, trace, body);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return Ledger.json(filed.body()).path(id).asText();
    }

    private HttpResponse<String> send(String path, String trace, String body) throws IOException, InterruptedException {
        HttpRequest request = door.request(path, door.login("builder", Stack.PASSWORD))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return door.client().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
