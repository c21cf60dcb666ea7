package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** One trace id (W3C) leads from a request through every service and topic that it touched. */
class OneTraceIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Of no other test: the series of a province is made of the deaths that are told here. */
    private static final String REGION = "330110";

    private static final String[] CAUSED_BY_THE_FILING = {
        "clock-opened CN-1",
        "clock-met CN-1",
        "clock-opened CN-2",
        "clock-opened CN-3",
        "clock-opened CN-6",
        "escalation-raised CN-3",
        "escalation-raised CN-COUNTY",
        "escalation-raised CN-LIFE"
    };

    /** And the clock of the verification, once the working days of its year are known. */
    private static final String[] SUSPECTED_BY_A_TIMER = {
        "pattern-suspected DET-CLUSTER", "escalation-raised DET-CLUSTER"
    };

    private static final String CLOCK_OF_THE_VERIFICATION = "clock-opened DET-CLUSTER";

    /** That of the listing, likewise. */
    private static final String CLOCK_OF_THE_LISTING = "clock-opened CN-PROPOSE-ACCIDENT";

    private static final String NO_TRACE = "none";

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    @Test
    void the_trace_of_a_filing_is_on_all_that_it_causes_and_on_nothing_that_a_timer_does()
            throws IOException, InterruptedException {
        // given: four deaths in five days, each of another type, are a series, and the last of them carries the
        // suspicion
        Map<String, String> traces = new LinkedHashMap<>();
        // when
        for (String type : List.of("01", "02", "08", "09")) {
            String trace = traceId();
            String body = Filing.accident(REGION, "杭州市余杭区", 1, type, "演练：伤亡");
            traces.put(file("/api/v1/accidents", trace, body, "accidentId"), trace);
        }
        // then: whether there is a series is seen when the time comes, and no request asks for it
        String last = List.copyOf(traces.keySet()).getLast();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(byATimer(last))
                        .contains(SUSPECTED_BY_A_TIMER)
                        .doesNotHaveDuplicates()
                        .filteredOn(each -> !CLOCK_OF_THE_VERIFICATION.equals(each))
                        .hasSameSizeAs(SUSPECTED_BY_A_TIMER));
        traces.forEach((accidentId, trace) -> {
            List<String> untraced = told("zhibao.escalations", accidentId, NO_TRACE);
            assertThat(byATimer(accidentId))
                    .matches(none -> none.isEmpty() == !accidentId.equals(last), "only of the last one");
            List<String> traced = told("zhibao.escalations", accidentId, trace);
            assertThat(traced)
                    .doesNotHaveDuplicates()
                    .filteredOn(each -> !CLOCK_OF_THE_LISTING.equals(each))
                    .containsExactlyInAnyOrder(CAUSED_BY_THE_FILING);
            assertThat(Ledger.of(stack.kafka(), "zhibao.escalations", accidentId))
                    .hasSize(traced.size() + untraced.size());
            assertThat(told("zhibao.accidents", accidentId, trace)).containsExactly("accident-reported");
            assertThat(Ledger.of(stack.kafka(), "zhibao.accidents", accidentId)).hasSize(1);
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

    /** But for the points of the unit, of which all tests that file take some: with which case they are used up is theirs. */
    private List<String> byATimer(String accidentId) {
        return told("zhibao.escalations", accidentId, NO_TRACE).stream()
                .filter(each -> !each.endsWith(" DET-CONDITIONS"))
                .toList();
    }

    /** What was told of a case with that trace: which events, and by which rule. */
    private List<String> told(String topic, String caseId, String trace) {
        return Ledger.of(stack.kafka(), topic, caseId).stream()
                .filter(message -> trace.equals(traceOf(message)))
                .map(ConsumerRecord::value)
                .map(event -> "%s %s"
                        .formatted(
                                nameOf(event),
                                Ledger.data(event).findPath("rule").asText())
                        .strip())
                .toList();
    }

    private static String nameOf(CloudEvent event) {
        return event.getType().replaceAll("^cn\\.zhibao\\.|\\.v1$", "");
    }

    private static String traceOf(ConsumerRecord<String, CloudEvent> message) {
        Header parent = message.headers().lastHeader("traceparent");
        return parent == null ? NO_TRACE : new String(parent.value(), StandardCharsets.US_ASCII).substring(3, 35);
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
