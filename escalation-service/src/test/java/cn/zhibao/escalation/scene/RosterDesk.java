package cn.zhibao.escalation.scene;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;

/** Duty rosters, as somebody uses the API. */
public record RosterDesk(Desk desk) {

    private static final String API = "/api/v1/rosters";
    private static final String YAML = "application/yaml";

    public ValidatableResponse imports(String roster) {
        return imports(YAML, roster);
    }

    public ValidatableResponse imports(String type, String roster) {
        return desk.call()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(YAML, ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType(type)
                .body(roster)
                .post(API)
                .then();
    }

    /** Imports what is sound and new, and says from when on it is in force. */
    public Instant activeFrom(String roster) {
        return Instant.parse(imports(roster).statusCode(201).extract().path("activeFrom"));
    }

    public ValidatableResponse reads(String name) {
        return desk.call().get(API + "/" + name).then();
    }

    public JsonPath list(Map<String, Object> parameters) {
        return desk.call()
                .queryParams(parameters)
                .get(API)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse duty(String code) {
        return desk.call().get("/api/v1/desks/" + code + "/duty").then();
    }

    public ValidatableResponse duty(String code, String at) {
        return desk.call()
                .queryParam("at", at)
                .get("/api/v1/desks/" + code + "/duty")
                .then();
    }
}
