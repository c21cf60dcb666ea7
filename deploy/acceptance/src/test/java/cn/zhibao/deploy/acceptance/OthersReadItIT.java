package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What Zhibao tells can be read with the tools that everybody has. */
class OthersReadItIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    @Test
    void the_stock_console_consumer_reads_a_topic() throws Exception {
        // given
        String accidentId = accident();
        // when
        Process consumer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.consumer.ConsoleConsumer",
                        "--bootstrap-server",
                        stack.kafka(),
                        "--topic",
                        "zhibao.accidents",
                        "--from-beginning",
                        "--timeout-ms",
                        "8000",
                        "--property",
                        "print.headers=true",
                        "--property",
                        "print.key=true")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(consumer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(consumer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // then
        assertThat(printed.lines().filter(line -> line.contains(accidentId)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("ce_specversion:1.0")
                        .contains("ce_type:cn.zhibao.accident-")
                        .contains("ce_subject:" + accidentId)
                        .contains("content-type:application/json"));
    }

    @Test
    void the_stock_cloudevents_sdk_parses_every_record() {
        // given
        String accidentId = accident();
        try (Desk province = Desk.open(door, "province", door.login("province", Stack.PASSWORD))) {
            accident(); // once this one is heard, the first is on the topic
            assertThat(province.next(SOON, arrival -> arrival.type().equals("escalation-raised")))
                    .isNotNull();
        }
        // when
        var events = Ledger.all(stack.kafka(), "zhibao.accidents");
        // then
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getSource().toString()).isEqualTo("/zhibao/hazard-service");
            assertThat(event.getExtension("sequence")).isNotNull();
        });
        assertThat(events).extracting(CloudEvent::getSubject).contains(accidentId);
    }

    @Test
    void the_standard_webhooks_library_verifies_a_delivery() throws Exception {
        // given
        try (WebhookReceiver receiver = WebhookReceiver.open()) {
            String admin = door.login("admin", Stack.PASSWORD);
            JsonNode subscription = door.post("/api/v1/subscriptions", admin, Filing.object(body -> {
                        body.put("url", receiver.address()).put("region", "370000");
                        body.putArray("types").add("accident-reported");
                    }))
                    .expect(201);
            // when
            String accidentId = accident();
            // then
            var delivery = Objects.requireNonNull(receiver.next(SOON), "no delivery");
            new Webhook(subscription.path("secret").asText()).verify(delivery.body(), delivery.headers());
            assertThat(delivery.body()).contains(accidentId);
            door.delete(
                    "/api/v1/subscriptions/"
                            + subscription.path("subscriptionId").asText(),
                    admin);
        }
    }

    private String accident() {
        return door.post(
                        "/api/v1/accidents",
                        door.login("builder", Stack.PASSWORD),
                        Filing.accident("370302", "淄博市淄川区", 1, "09", "演练：坠落"))
                .expect(201)
                .path("accidentId")
                .asText();
    }
}
