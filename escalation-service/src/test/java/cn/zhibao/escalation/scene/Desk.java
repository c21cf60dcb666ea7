package cn.zhibao.escalation.scene;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A duty desk, as its people use the API. */
public record Desk(String region, String token) {

    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An officer and leader on duty. */
    public static Desk of(String region) {
        return new Desk(region, Tokens.of("desk-" + region, region, "duty-officer", "duty-leader"));
    }

    public RequestSpecification call() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The call of that rule for the case, as soon as it is there. */
    public Map<String, Object> hears(UUID caseId, String rule) {
        return await().atMost(PATIENCE)
                .until(
                        () -> calls(caseId).stream()
                                .filter(call -> rule.equals(call.get("rule")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** All calls for the case in this desk's region. */
    public List<Map<String, Object>> calls(UUID caseId) {
        return call().queryParam("caseId", caseId)
                .queryParam("status", "all")
                .get(API + "/escalations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public List<Map<String, Object>> clocks(UUID caseId) {
        return call().queryParam("caseId", caseId)
                .get(API + "/clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public List<Map<String, Object>> supervisions(UUID caseId) {
        return call().queryParam("caseId", caseId)
                .get(API + "/supervisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** What is suspected of a case: OPEN, RULED or all. */
    public List<Map<String, Object>> suspicions(UUID caseId, String state) {
        return call().queryParam("caseId", caseId)
                .queryParam("state", state)
                .get(API + "/suspicions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public ValidatableResponse rules(Object suspicionId, Map<String, ?> ruling) {
        return call().body(ruling)
                .post(API + "/suspicions/" + suspicionId + "/ruling")
                .then();
    }

    /** Orders something about a listed supervision. */
    public ValidatableResponse orders(UUID supervisionId, String what, Map<String, ?> order) {
        return call().body(order)
                .post(API + "/supervisions/" + supervisionId + "/" + what)
                .then();
    }

    /** Answers a call in another way than by taking it on. */
    public ValidatableResponse answers(Map<String, Object> call, String how, Map<String, ?> answer) {
        return call().body(answer)
                .post(API + "/escalations/" + call.get("escalationId") + "/" + how)
                .then();
    }

    public ValidatableResponse acknowledges(Map<String, Object> call) {
        return call().body("{}")
                .post(API + "/escalations/" + call.get("escalationId") + "/acknowledgement")
                .then();
    }

    /** The clock of that rule, which must be there. */
    public Map<String, Object> clock(UUID caseId, String rule) {
        return clocks(caseId).stream()
                .filter(clock -> rule.equals(clock.get("rule")))
                .findFirst()
                .orElseThrow();
    }
}
