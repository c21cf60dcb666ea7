package cn.zhibao.escalation.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A backtest, as a desk uses the API. */
public record Backtest(Desk desk, String path) {

    private static final String API = "/api/v1/backtests";
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of what is on record. */
    public static Backtest ofHistory(Desk desk, Map<String, Object> order) {
        return of(desk, desk.call().body(order).post(API).then());
    }

    /** Of lines that are sent, with parameters. */
    public static Backtest ofLines(Desk desk, String lines, Map<String, String> parameters) {
        return of(desk, send(desk, lines, parameters));
    }

    public static ValidatableResponse send(Desk desk, String lines, Map<String, String> parameters) {
        RequestSpecification call = desk.call()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(NDJSON);
        return call.queryParams(parameters).body(lines).post(API).then();
    }

    private static Backtest of(Desk desk, ValidatableResponse answer) {
        return new Backtest(desk, answer.statusCode(202).extract().header("Location"));
    }

    /** How it stands once it has ended. */
    public JsonPath ended() {
        return await().atMost(PATIENCE)
                .until(
                        () -> desk.call()
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        standing -> List.of("DONE", "FAILED").contains(standing.getString("state")));
    }

    public List<JsonNode> decisions() {
        return lines("/decisions");
    }

    public List<JsonNode> differences() {
        return lines("/differences");
    }

    private List<JsonNode> lines(String what) {
        assertThat(ended().getString("state")).isEqualTo("DONE");
        return desk.call()
                .get(path + what)
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString()
                .lines()
                .map(Lines::tree)
                .toList();
    }
}
