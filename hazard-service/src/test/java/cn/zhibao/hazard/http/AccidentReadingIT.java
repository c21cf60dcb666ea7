package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AccidentReadingIT {

    private final Clock clock;
    private final Api county = new Api(Tokens.of("furong", "430102", "duty-officer"));

    AccidentReadingIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void it_is_read_as_it_was_known_at_any_time() {
        // given
        Api.Answer receipt = county.files("accidents", Documents.accidentWithDeaths(clock.instant(), 1));
        String path = "accidents/" + receipt.field("accidentId");
        county.files(path + "/supplements", "{\"casualties\":{\"deaths\":3},\"type\":\"10\"}");
        Instant reported = recordedAt(path, 0);
        Instant supplemented = recordedAt(path, 1);
        // when
        JsonNode then = county.reads(path + "?at=" + supplemented.minus(1, ChronoUnit.MICROS))
                .body();
        JsonNode now = county.reads(path + "?at=" + supplemented).body();
        // then
        assertThat(then.at("/casualties/deaths").asInt()).isEqualTo(1);
        assertThat(then.path("version").asInt()).isEqualTo(1);
        assertThat(then.path("gaps")).extracting(JsonNode::asText).contains("type");
        assertThat(now.at("/casualties/deaths").asInt()).isEqualTo(3);
        assertThat(now.path("gaps")).extracting(JsonNode::asText).doesNotContain("type");
        JsonNode type = now.path("followUps").get(0);
        assertThat(type.path("gap").asText()).isEqualTo("type");
        assertThat(Instant.parse(type.path("closedAt").asText()))
                .isBetween(reported.minusMillis(1), supplemented.plusMillis(1));
        assertThat(county.reads(path + "?at=" + reported.minus(1, ChronoUnit.MICROS))
                        .status())
                .isEqualTo(404);
        assertThat(county.reads(path + "?at=yesterday").status()).isEqualTo(400);
    }

    @Test
    void whether_the_rescue_goes_on_is_read_as_it_was_said_by_then() {
        // given
        Api.Answer receipt = county.files("accidents", Documents.accident(clock.instant()));
        String path = "accidents/" + receipt.field("accidentId");
        Api.Answer wrong = county.files(path + "/supplements", "{\"exposure\":{\"responseUnderWay\":\"yes\"}}");
        // when
        for (String said : List.of(
                "{\"exposure\":{\"responseUnderWay\":true}}",
                "{\"exposure\":{\"rescued\":2}}",
                "{\"exposure\":{\"responseUnderWay\":false}}")) {
            assertThat(county.files(path + "/supplements", said).status()).isEqualTo(201);
        }
        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/faults/0/pointer").asText()).isEqualTo("/exposure/responseUnderWay");
        assertThat(wrong.body().at("/faults/0/code").asText()).isEqualTo("wrong-type");
        assertThat(county.reads(path + "/history").body().path("items"))
                .extracting(report ->
                        report.at("/data/accident/exposure/responseUnderWay").asText("not said"))
                .containsExactly("not said", "true", "true", "false");
        assertThat(IntStream.range(0, 4)
                        .mapToObj(row -> county.reads(path + "?at=" + recordedAt(path, row))
                                .body()
                                .at("/exposure/responseUnderWay")
                                .asText("not said")))
                .containsExactly("not said", "true", "true", "false");
    }

    @Test
    void the_code_tables_are_there_and_a_type_outside_them_is_taken_as_said() {
        // when
        JsonNode tables = county.reads("accidents/types").body().path("tables");
        // then
        assertThat(tables).extracting(table -> table.path("types").size()).containsExactly(20, 27);
        assertThat(tables.get(1).path("provisional").asBoolean()).isTrue();
        Api.Answer receipt = county.files("accidents", """
                {"region":"430102","occurredAt":"%s","course":"x","type":"塌方"}""".formatted(clock.instant()));
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.body().path("gaps")).extracting(JsonNode::asText).contains("type");
    }

    private Instant recordedAt(String path, int row) {
        return Instant.parse(county.reads(path + "/history")
                .body()
                .path("items")
                .get(row)
                .path("recordedAt")
                .asText());
    }
}
