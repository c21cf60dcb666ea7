package cn.zhibao.escalation.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way of a version of a pack into force, as an editor and an approver go it. */
public record PackRoad(String name) {

    public static final Desk EDITOR = desk("editor", "policy-editor");
    public static final Desk APPROVER = desk("approver", "policy-approver");

    private static final String API = "/api/v1/policies/packs";
    private static final String YAML = "application/yaml";

    /** Somebody of the whole country. */
    public static Desk desk(String account, String... roles) {
        return Desk.somebody(account, "000000", roles);
    }

    public ValidatableResponse writes(Desk desk, String yaml, @Nullable String ifMatch) {
        var call = desk.call()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(YAML, ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType(YAML);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .body(yaml)
                .put(path(""))
                .then();
    }

    public ValidatableResponse asks(Desk desk, String what) {
        return desk.call().get(path(what)).then();
    }

    public JsonPath stands() {
        return asks(APPROVER, "").statusCode(200).extract().jsonPath();
    }

    /** With the revision that stands now. */
    public ValidatableResponse does(Desk desk, String what, Object body) {
        return desk.call()
                .header("If-Match", etag())
                .body(body)
                .post(path("/" + what))
                .then();
    }

    public String etag() {
        return asks(APPROVER, "").extract().header("ETag");
    }

    /** A backtest of it over all that is on record, in comparison with what is in force; its id. */
    public String backtested() {
        Backtest backtest =
                Backtest.ofHistory(EDITOR, Map.of("policy", stands().getString("policy"), "against", "active"));
        JsonPath ended = backtest.ended();
        assertThat(ended.getString("state")).isEqualTo("DONE");
        return ended.getString("backtestId");
    }

    /** From the first line to its being in force from that moment on. */
    public void goes(String yaml, Instant from) {
        goesToApproval(yaml);
        does(APPROVER, "activation", Map.of("from", from.toString())).statusCode(200);
    }

    public void goesToApproval(String yaml) {
        writes(EDITOR, yaml, null).statusCode(201);
        does(EDITOR, "check", "").statusCode(200);
        does(EDITOR, "backtest", Map.of("backtestId", backtested())).statusCode(200);
        asks(APPROVER, "/diff").statusCode(200);
        does(APPROVER, "approval", "").statusCode(200);
    }

    private String path(String what) {
        return API + "/" + name + what;
    }
}
