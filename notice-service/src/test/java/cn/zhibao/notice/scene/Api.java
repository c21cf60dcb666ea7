package cn.zhibao.notice.scene;

import static io.restassured.RestAssured.given;

import cn.zhibao.events.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The API as clients call it. */
public final class Api {

    public static final String KEY = "Idempotency-Key";

    private static final String PATH = "/api/v1/subscriptions";

    private Api() {}

    /** A subscription that was made. */
    public record Made(UUID id, String secret, String token) {

        /** What its owner sees of it now. */
        public ValidatableResponse look() {
            return as(token).get(PATH + "/" + id).then().statusCode(200);
        }

        public ValidatableResponse deliveries() {
            return as(token).get(PATH + "/" + id + "/deliveries").then().statusCode(200);
        }

        public void end() {
            as(token).delete(PATH + "/" + id).then().statusCode(204);
        }
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** The same with a body to come. */
    public static RequestSpecification json(String token) {
        return as(token).contentType(ContentType.JSON);
    }

    /** What all entries of a list say in that field, read in pages of two. */
    public static List<String> paged(String token, String list, String field) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as(token).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items." + field, String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return seen;
    }

    /** A key that nobody has used. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Asks for a subscription under the given Idempotency-Key. */
    public static ValidatableResponse asks(String token, String key, Object body) {
        return asks(as(token), key, body);
    }

    static ValidatableResponse asks(RequestSpecification caller, String key, Object body) {
        return caller.contentType(ContentType.JSON)
                .header(KEY, key)
                .body(body)
                .post(PATH)
                .then();
    }

    /** A subscription of an account of its own. */
    public static Made subscribes(String url, String region, String... types) {
        String token = Tokens.of("agency-" + UUID.randomUUID(), region, "agency");
        var answer = asks(token, newKey(), Map.of("url", url, "region", region, "types", List.of(types)))
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Made(UUID.fromString(answer.getString("subscriptionId")), answer.getString("secret"), token);
    }
}
