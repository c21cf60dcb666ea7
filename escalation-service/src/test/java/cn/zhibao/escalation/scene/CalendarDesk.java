package cn.zhibao.escalation.scene;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Tables of holidays, as somebody uses the API. */
public record CalendarDesk(Desk desk) {

    public static final CalendarDesk EDITOR = new CalendarDesk(PackRoad.EDITOR);
    public static final CalendarDesk APPROVER = new CalendarDesk(PackRoad.APPROVER);

    private static final String API = "/api/v1/calendars";
    private static final String YAML = "application/yaml";

    /** New Year off, and what else is said; a table of these tests, not one of China. */
    public static String table(int year, String... others) {
        return "year: %d\nbasis: 测试\nholidays:\n  - %d-01-01\n%s".formatted(year, year, String.join("\n", others));
    }

    public ValidatableResponse imports(String yaml) {
        return desk.call()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(YAML, ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType(YAML)
                .body(yaml)
                .post(API)
                .then();
    }

    public ValidatableResponse approves(String name) {
        return desk.call().body("").post(API + "/" + name + "/approval").then();
    }

    public ValidatableResponse reads(String name) {
        return desk.call().get(API + "/" + name).then();
    }

    /** All of them, and the years that lack one. */
    public JsonPath overview() {
        return desk.call().get(API).then().statusCode(200).extract().jsonPath();
    }

    /** How the table stands in the list. */
    public Map<String, Object> listed(String name) {
        return overview().getMap("items.find { it.name == '" + name + "' }");
    }
}
