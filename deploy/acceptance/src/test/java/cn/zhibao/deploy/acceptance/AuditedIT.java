package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A second process agrees with every decision, behind the one door; before anything is killed. */
@Order(2)
class AuditedIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Stack stack = Stack.running();

    @Test
    void the_auditor_agrees_with_what_follows_from_a_filing() {
        // given
        String builder = stack.door().login("builder", Stack.PASSWORD);
        String auditor = stack.door().login("auditor", Stack.PASSWORD);
        long before = audit(auditor).path("agreed").asLong();
        // when
        stack.door()
                .post("/api/v1/accidents", builder, Filing.accident("370302", "淄博市淄川区", 1, "09", "演练：坠落"))
                .expect(201);
        Instant filed = Instant.now();
        // then
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode audit = audit(auditor);
            assertThat(Instant.parse(audit.path("through").asText())).isAfter(filed.plusSeconds(12));
            assertThat(audit.path("agreed").asLong()).isGreaterThan(before + 5);
        });
        JsonNode audit = audit(auditor);
        assertThat(audit.path("findings")).isEmpty();
        assertThat(audit.path("sight").asText()).isEqualTo("WATCHING");
        assertThat(audit.path("engineAnswers").asBoolean()).isTrue();
    }

    private JsonNode audit(String token) {
        return stack.door().get("/api/v1/audit", token).expect(200);
    }
}
