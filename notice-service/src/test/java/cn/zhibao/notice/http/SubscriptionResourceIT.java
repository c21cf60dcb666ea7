package cn.zhibao.notice.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions over HTTP: who may make, see and end which, and what is wrong with a bad request. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SubscriptionResourceIT {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final String URL = "http://127.0.0.1:1/hooks";
    private static final String GOOD =
            "{\"url\": \"" + URL + "\", \"types\": [\"hazard-found\"], \"region\": \"370300\"}";

    @Test
    void a_secret_is_told_once() {
        // given
        String agency = agency("370000");
        // when
        var made = asks(agency, GOOD);
        // then
        made.statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("state", equalTo("ACTIVE"))
                .body("types", equalTo(List.of("hazard-found")))
                .header("Location", startsWith("http"));
        String id = made.extract().path("subscriptionId");
        Api.as(agency)
                .get(SUBSCRIPTIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("url", equalTo(URL))
                .body("region", equalTo("370300"))
                .body("waiting", equalTo(0))
                .body("lastSequence", equalTo(0));
        Api.as(agency).get(SUBSCRIPTIONS).then().body("items.secret", everyItem(nullValue()));
    }

    @Test
    void an_ended_subscription_is_not_seen_any_more() {
        // given
        Api.Made made = Api.subscribes(URL, "370300");
        // when
        made.end();
        // then
        String one = SUBSCRIPTIONS + "/" + made.id();
        Api.as(made.token()).get(one).then().statusCode(404).body("code", equalTo("not-found"));
        Api.as(made.token()).get(one + "/deliveries").then().statusCode(404);
        Api.as(made.token()).delete(one).then().statusCode(404);
        Api.as(made.token()).get(SUBSCRIPTIONS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void another_agency_of_the_region_does_not_see_it_but_an_administrator_does() {
        // given
        Api.Made made = Api.subscribes(URL, "370300");
        String one = SUBSCRIPTIONS + "/" + made.id();
        // then
        Api.as(agency("370300")).get(one).then().statusCode(404);
        Api.as(agency("370300")).delete(one).then().statusCode(404);
        Api.as(Tokens.of("root", "370000", "admin")).get(one).then().statusCode(200);
        Api.as(Tokens.of("root", "370000", "admin"))
                .queryParam("limit", 200)
                .get(SUBSCRIPTIONS)
                .then()
                .body("items.subscriptionId", hasItem(made.id().toString()));
        Api.as(Tokens.of("root", "430000", "admin")).get(one).then().statusCode(404);
        Api.as(Tokens.of("root", "430000", "admin"))
                .get(SUBSCRIPTIONS)
                .then()
                .body("items.subscriptionId", not(hasItem(made.id().toString())));
    }

    @Test
    void a_list_has_pages() {
        // given
        String agency = agency("370000");
        asks(agency, GOOD).statusCode(201);
        asks(agency, GOOD).statusCode(201);
        asks(agency, GOOD).statusCode(201);
        // when
        var first = Api.as(agency).queryParam("limit", 2).get(SUBSCRIPTIONS).then();
        // then
        first.body("items", hasSize(2));
        Api.as(agency)
                .queryParam("limit", 2)
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(SUBSCRIPTIONS)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        String one = SUBSCRIPTIONS + "/" + first.extract().<String>path("items[0].subscriptionId");
        for (String list : List.of(SUBSCRIPTIONS, one + "/deliveries")) {
            Api.as(agency)
                    .get(list + "?cursor=x&limit=0")
                    .then()
                    .statusCode(400)
                    .body("faults.pointer", hasItems("?cursor", "?limit"));
        }
    }

    @Test
    void a_region_outside_the_callers_is_refused() {
        asks(agency("370200"), GOOD).statusCode(403).body("code", equalTo("out-of-scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"url\":", "{} {}", "{\"url\": \"a\", \"url\": \"b\"}"})
    void what_is_not_json_is_refused(String body) {
        asks(agency("370000"), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable"));
    }

    @Test
    void every_field_of_a_wrong_form_is_named() {
        asks(agency("370000"), "{\"url\": 1, \"types\": [\"hazard-found\", 2], \"region\": null, \"color\": \"red\"}")
                .statusCode(400)
                .body("faults.pointer", hasItems("/url", "/types/1", "/region", "/color"));
    }

    @Test
    void a_request_without_a_key_is_refused_with_everything_else_that_is_wrong_with_its_form() {
        Api.as(agency("370000"))
                .contentType(ContentType.JSON)
                .body(GOOD.replace("region", "area"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable"))
                .body("faults.pointer", hasItems("#Idempotency-Key", "/area"))
                .body("faults.code", hasItems("missing-header", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void what_is_no_key_is_refused(String key, String fault) {
        Api.asks(agency("370000"), key, GOOD)
                .statusCode(400)
                .body("faults.pointer", equalTo(List.of("#Idempotency-Key")))
                .body("faults.code", equalTo(List.of(fault)));
    }

    static Stream<Arguments> badKeys() {
        return Stream.of(
                Arguments.of("", "missing-header"),
                Arguments.of("\"\"", "bad-header"),
                Arguments.of("two words", "bad-header"),
                Arguments.of("x".repeat(129), "bad-header"));
    }

    @Test
    void every_field_of_a_wrong_content_is_named() {
        asks(agency("370000"), "{\"url\": \"http://agency.example/\", \"types\": [\"hazard-lost\"], \"region\": \"x\"}")
                .statusCode(422)
                .body("code", equalTo("faulty"))
                .body("faults.pointer", hasItems("/url", "/types/0", "/region"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.1/hooks, address-not-allowed",
        "https://169.254.169.254/latest, address-not-allowed",
        "https://[fd00::1]/hooks, address-not-allowed",
        "https://no-such-host.invalid/, host-unknown",
    })
    void an_address_inside_is_refused(String url, String fault) {
        asks(agency("370000"), GOOD.replace(URL, url))
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/url"))
                .body("faults[0].code", equalTo(fault));
    }

    @Test
    void an_account_has_a_bounded_number() {
        // given
        String agency = agency("370000");
        for (int i = 0; i < 50; i++) {
            asks(agency, GOOD).statusCode(201);
        }
        // then
        asks(agency, GOOD).statusCode(409).body("code", equalTo("too-many-subscriptions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "duty-officer", "notice-clerk", "auditor"})
    void other_roles_do_not_subscribe(String role) {
        String token = Tokens.of("somebody", "370000", role);
        asks(token, GOOD).statusCode(403).body("code", equalTo("role-missing"));
        Api.as(token).get(SUBSCRIPTIONS).then().statusCode(403);
        Api.as(token).delete(SUBSCRIPTIONS + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void without_a_valid_token_nobody_subscribes() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header(Api.KEY, Api.newKey())
                .body(GOOD)
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(401);
        asks(Tokens.expired("agency", "370000", "agency"), GOOD).statusCode(401);
        asks(Tokens.forged("agency", "370000", "agency"), GOOD).statusCode(401);
    }

    @Test
    void another_media_type_is_refused() {
        Api.as(agency("370000"))
                .contentType(ContentType.TEXT)
                .header(Api.KEY, Api.newKey())
                .body(GOOD)
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused() {
        asks(agency("370000"), GOOD + " ".repeat(10 * 1024 * 1024)).statusCode(413);
    }

    private static ValidatableResponse asks(String token, String body) {
        return Api.asks(token, Api.newKey(), body);
    }

    private static String agency(String region) {
        return Tokens.of("agency-" + UUID.randomUUID(), region, "agency");
    }
}
