package cn.zhibao.escalation.scene;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A duty desk, as its people use the API. */
public record Desk(String region, String token) {

    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> CONFIRMED =
            Map.of("verdict", "CONFIRMED", "checked", "现场核查，调取台账", "reason", "情况属实");

    /** An officer and leader on duty. */
    public static Desk of(String region) {
        return somebody("desk-" + region, region, "duty-officer", "duty-leader");
    }

    /** Somebody of that region with those roles and no others. */
    public static Desk somebody(String account, String region, String... roles) {
        return new Desk(region, Tokens.of(account, region, roles));
    }

    public RequestSpecification call() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The call of that rule for the case, as soon as it is there. */
    public Map<String, Object> hears(UUID caseId, String rule) {
        return firstOf(rule, () -> calls(caseId));
    }

    /** All calls for the case in this desk's region. */
    public List<Map<String, Object>> calls(UUID caseId) {
        return items("/escalations", caseId, Map.of("status", "all"));
    }

    /** Those of them by which somebody is to verify what is suspected. */
    public List<Map<String, Object>> verifications(UUID caseId) {
        return calls(caseId).stream()
                .filter(call -> "VERIFICATION".equals(call.get("kind")))
                .toList();
    }

    public List<Map<String, Object>> clocks(UUID caseId) {
        return items("/clocks", caseId, Map.of());
    }

    public List<Map<String, Object>> supervisions(UUID caseId) {
        return items("/supervisions", caseId, Map.of());
    }

    /** What is suspected of a case: OPEN, RULED or all. */
    public List<Map<String, Object>> suspicions(UUID caseId, String state) {
        return items("/suspicions", caseId, Map.of("state", state));
    }

    /** Which accident a signal or tip is taken to speak of. */
    public List<Map<String, Object>> matches(UUID caseId) {
        return items("/suspicions/matches", caseId, Map.of());
    }

    /** What of that kind, or by that rule, was ever suspected of the case. */
    public List<Map<String, Object>> suspected(UUID caseId, String kindOrRule) {
        return suspicions(caseId, "all").stream()
                .filter(suspicion ->
                        kindOrRule.equals(suspicion.get("kind")) || kindOrRule.equals(suspicion.get("rule")))
                .toList();
    }

    /** What of that kind, or by that rule, is suspected of the case, as soon as it is. */
    public Map<String, Object> suspects(UUID caseId, String kindOrRule) {
        return await().atMost(PATIENCE)
                .until(() -> suspected(caseId, kindOrRule), found -> !found.isEmpty())
                .getFirst();
    }

    /** Reads one suspicion with all that it rests on. */
    public ValidatableResponse examines(Map<String, Object> suspicion) {
        return call().get(one(suspicion)).then();
    }

    /** Rules that it is as suspected, in words that do not matter. */
    public ValidatableResponse confirms(Map<String, Object> suspicion) {
        return rules(suspicion, CONFIRMED);
    }

    /** The same, with what makes it worse. */
    public ValidatableResponse confirmsWorse(Map<String, Object> suspicion, String... aggravations) {
        Map<String, Object> ruling = new HashMap<>(CONFIRMED);
        ruling.put("aggravations", aggravations);
        return rules(suspicion, ruling);
    }

    public ValidatableResponse rules(Map<String, Object> suspicion, Map<String, ?> ruling) {
        return call().body(ruling).post(one(suspicion) + "/ruling").then();
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

    /** Decides something about a clock. */
    public ValidatableResponse decides(Map<String, Object> clock, String what, Map<String, ?> decision) {
        return call().body(decision)
                .post(API + "/clocks/" + clock.get("clockId") + "/" + what)
                .then();
    }

    /** The clock of that rule, as soon as it is there. */
    public Map<String, Object> sees(UUID caseId, String rule) {
        return firstOf(rule, () -> clocks(caseId));
    }

    private static Map<String, Object> firstOf(String rule, Supplier<List<Map<String, Object>>> list) {
        return await().atMost(PATIENCE)
                .until(
                        () -> list.get().stream()
                                .filter(one -> rule.equals(one.get("rule")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static String one(Map<String, Object> suspicion) {
        return API + "/suspicions/" + suspicion.get("suspicionId");
    }

    private List<Map<String, Object>> items(String what, UUID caseId, Map<String, String> parameters) {
        return call().queryParam("caseId", caseId)
                .queryParams(parameters)
                .get(API + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
