package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets a problem that names every fault, and nothing is stored. */
class ClearRefusalsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    static Stream<Arguments> badFilings() {
        return Stream.of(
                bad(
                        "wrong check digit of the USCC",
                        422,
                        "/enterprise/uscc",
                        body -> enterprise(body).put("uscc", "91350100M000100Y44")),
                bad("unknown region", 422, "/region", body -> body.put("region", "999999")),
                bad("found in the future", 422, "/foundAt", body -> body.put("foundAt", inHours(2))),
                bad("unknown criterion", 422, "/criterion", body -> body.put("criterion", "C24-99-9")),
                bad("unknown field", 400, "/colour", body -> body.put("colour", "red")),
                bad("wrong type", 400, "/exercise", body -> body.put("exercise", "perhaps")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFilings")
    void a_bad_filing_is_refused_with_a_pointer(String name, int status, String pointer, String body) {
        // given
        String token = door.login("builder", Stack.PASSWORD);
        // when
        Answer answer = door.post("/api/v1/hazards", token, body);
        // then
        assertProblem(answer, status);
        assertThat(answer.json().path("faults").findValuesAsText("pointer")).contains(pointer);
    }

    @Test
    void every_fault_is_named_at_once() {
        // given
        String body = hazard(hazard -> {
            hazard.put("region", "999999").put("foundAt", inHours(2));
            enterprise(hazard).put("uscc", "91350100M000100Y44");
        });
        // when
        Answer answer = door.post("/api/v1/hazards", door.login("builder", Stack.PASSWORD), body);
        // then
        assertProblem(answer, 422);
        assertThat(answer.json().path("faults").findValuesAsText("pointer"))
                .contains("/region", "/foundAt", "/enterprise/uscc");
    }

    @Test
    void malformed_json_is_refused() {
        assertProblem(door.post("/api/v1/hazards", door.login("builder", Stack.PASSWORD), "{\"region\": "), 400);
    }

    @Test
    void ten_megabytes_are_refused() {
        String body = hazard(hazard -> hazard.put("description", "长".repeat(3_500_000)));
        assertProblem(door.post("/api/v1/hazards", door.login("builder", Stack.PASSWORD), body), 413);
    }

    @Test
    void no_token_and_a_wrong_token_are_refused() {
        assertProblem(door.post("/api/v1/hazards", null, hazard(_ -> {})), 401);
        assertProblem(door.post("/api/v1/hazards", "not.a.token", hazard(_ -> {})), 401);
    }

    @Test
    void another_enterprise_is_refused() {
        String body = hazard(hazard -> enterprise(hazard).put("uscc", "9144030071526726XG"));
        assertProblem(door.post("/api/v1/hazards", door.login("builder", Stack.PASSWORD), body), 403);
    }

    @Test
    void another_region_is_refused() {
        String body = hazard(hazard -> hazard.put("region", "430112"));
        assertProblem(door.post("/api/v1/hazards", door.login("inspector", Stack.PASSWORD), body), 403);
    }

    @Test
    void the_same_key_gets_the_same_answer_and_another_body_is_refused() {
        // given
        String token = door.login("builder", Stack.PASSWORD);
        String key = UUID.randomUUID().toString();
        String body = hazard(_ -> {});
        JsonNode first = door.post("/api/v1/hazards", token, key, body).expect(201);
        // when
        Answer again = door.post("/api/v1/hazards", token, key, body);
        Answer other = door.post("/api/v1/hazards", token, key, hazard(hazard -> hazard.put("description", "另一条")));
        // then
        assertThat(again.expect(201)).isEqualTo(first);
        assertProblem(other, 422);
    }

    @Test
    void a_filing_without_a_key_is_refused() {
        Answer answer = door.post("/api/v1/hazards", door.login("builder", Stack.PASSWORD), " ", hazard(_ -> {}));
        assertProblem(answer, 400);
    }

    private static Arguments bad(String name, int status, String pointer, Consumer<ObjectNode> fault) {
        return Arguments.of(name, status, pointer, hazard(fault));
    }

    private static String hazard(Consumer<ObjectNode> change) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(
                    Filing.hazard("370302", "淄博市淄川区", "C24-08-4", Instant.now().plus(Duration.ofDays(5))));
            change.accept(body);
            return body.toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode enterprise(ObjectNode body) {
        return (ObjectNode) body.path("enterprise");
    }

    private static String inHours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours)).toString();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
    }
}
