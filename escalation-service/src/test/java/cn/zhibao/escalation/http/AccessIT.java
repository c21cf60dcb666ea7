package cn.zhibao.escalation.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every door asks for a token and a role, whatever lies behind it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AccessIT {

    private static final String API = "/api/v1";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            GET,  /escalations
            GET,  /escalations/0190a000-0000-7000-8000-000000000000
            GET,  /escalations/0190a000-0000-7000-8000-000000000000/trace
            POST, /escalations/0190a000-0000-7000-8000-000000000000/acknowledgement
            POST, /escalations/0190a000-0000-7000-8000-000000000000/snooze
            POST, /escalations/0190a000-0000-7000-8000-000000000000/reassignment
            POST, /escalations/0190a000-0000-7000-8000-000000000000/resolution
            GET,  /escalations/groups
            GET,  /clocks
            GET,  /clocks/0190a000-0000-7000-8000-000000000000/trace
            POST, /clocks/0190a000-0000-7000-8000-000000000000/fulfilment
            POST, /clocks/0190a000-0000-7000-8000-000000000000/extension
            POST, /clocks/0190a000-0000-7000-8000-000000000000/extension-decision
            POST, /clocks/0190a000-0000-7000-8000-000000000000/waiver
            GET,  /supervisions
            GET,  /supervisions/0190a000-0000-7000-8000-000000000000
            GET,  /supervisions/0190a000-0000-7000-8000-000000000000/history
            POST, /supervisions
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/listing
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/steps
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/lift-application
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/inspection
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/lift
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/continuation
            POST, /supervisions/0190a000-0000-7000-8000-000000000000/enforcement
            GET,  /suspicions
            GET,  /suspicions/matches
            GET,  /suspicions/0190a000-0000-7000-8000-000000000000
            POST, /suspicions/0190a000-0000-7000-8000-000000000000/ruling
            GET,  /scores
            GET,  /scores/91370302MA3C000001
            GET,  /policies
            POST, /policies/active/dry-run
            GET,  /policies/packs
            GET,  /policies/packs/CN-2030.1
            GET,  /policies/packs/schema
            GET,  /policies/packs/CN-2030.1/diff
            GET,  /policies/packs/CN-2030.1/history
            POST, /policies/packs/CN-2030.1/check
            POST, /policies/packs/CN-2030.1/backtest
            POST, /policies/packs/CN-2030.1/approval
            POST, /policies/packs/CN-2030.1/activation
            GET,  /rosters
            GET,  /rosters/370302.1
            GET,  /rosters/schema
            POST, /rosters
            GET,  /desks/370302/duty
            GET,  /backtests
            POST, /backtests
            GET,  /backtests/0190a000-0000-7000-8000-000000000000
            GET,  /backtests/0190a000-0000-7000-8000-000000000000/decisions
            GET,  /backtests/0190a000-0000-7000-8000-000000000000/differences
            DELETE, /backtests/0190a000-0000-7000-8000-000000000000
            """)
    void nobody_enters_without_a_valid_token_and_a_role(String method, String path) {
        String url = API + path;
        given().contentType(ContentType.JSON).request(method, url).then().statusCode(401);
        as(Tokens.expired("late", "370000", "duty-officer"))
                .request(method, url)
                .then()
                .statusCode(401);
        as(Tokens.forged("liar", "370000", "duty-officer"))
                .request(method, url)
                .then()
                .statusCode(401);
        as(Tokens.of("nobody", "370000", "reporter"))
                .request(method, url)
                .then()
                .statusCode(403);
        String noRegion = Tokens.of("nowhere", "not-a-region", "duty-officer", "duty-leader");
        assertThat(as(noRegion).body("{}").request(method, url).statusCode()).isIn(403, 422);
    }

    @ParameterizedTest(name = "{0} may not {1} {2}")
    @CsvSource(textBlock = """
            auditor,      POST, /escalations/0190a000-0000-7000-8000-000000000000/acknowledgement
            agency,       POST, /escalations/0190a000-0000-7000-8000-000000000000/acknowledgement
            inspector,    POST, /clocks/0190a000-0000-7000-8000-000000000000/fulfilment
            inspector,    POST, /clocks/0190a000-0000-7000-8000-000000000000/extension
            duty-officer, POST, /clocks/0190a000-0000-7000-8000-000000000000/extension-decision
            duty-officer, POST, /clocks/0190a000-0000-7000-8000-000000000000/waiver
            auditor,      POST, /escalations/0190a000-0000-7000-8000-000000000000/snooze
            inspector,    POST, /escalations/0190a000-0000-7000-8000-000000000000/reassignment
            agency,       POST, /escalations/0190a000-0000-7000-8000-000000000000/resolution
            duty-officer, POST, /rosters
            auditor,      POST, /rosters
            inspector,    POST, /rosters
            duty-officer, POST, /supervisions
            duty-officer, POST, /supervisions/0190a000-0000-7000-8000-000000000000/listing
            principal,    POST, /supervisions/0190a000-0000-7000-8000-000000000000/steps
            auditor,      POST, /supervisions/0190a000-0000-7000-8000-000000000000/lift-application
            duty-officer, POST, /supervisions/0190a000-0000-7000-8000-000000000000/inspection
            inspector,    POST, /supervisions/0190a000-0000-7000-8000-000000000000/lift
            inspector,    POST, /supervisions/0190a000-0000-7000-8000-000000000000/continuation
            duty-officer, POST, /supervisions/0190a000-0000-7000-8000-000000000000/enforcement
            auditor,      POST, /policies/packs/CN-2030.1/check
            duty-leader,  POST, /policies/packs/CN-2030.1/backtest
            policy-editor, POST, /policies/packs/CN-2030.1/approval
            policy-editor, POST, /policies/packs/CN-2030.1/activation
            """)
    void a_role_that_only_looks_does_not_act(String role, String method, String path) {
        as(Tokens.of("someone", "370000", role))
                .body("{}")
                .request(method, API + path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("role-missing"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
