package cn.zhibao.hazard.http.statistics;

import static cn.zhibao.hazard.http.statistics.FiledCases.figures;
import static cn.zhibao.hazard.http.statistics.FiledCases.inspectorOf;
import static cn.zhibao.hazard.http.statistics.FiledCases.thisYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of hazards: what became of them, and how promptly they are filed. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class HazardStatisticsIT {

    private final MovableClock clock;

    HazardStatisticsIT(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void cities_are_ranked_by_how_promptly_they_file_and_equals_share_a_rank() {
        // given: filed within a day of the finding, or two days later
        Api guizhou = inspectorOf("520000");
        Map<String, int[]> filings = Map.of(
                "520100", new int[] {2, 1},
                "520300", new int[] {2, 1},
                "520400", new int[] {1, 0},
                "520500", new int[] {0, 1});
        filings.forEach((city, counts) -> {
            for (int i = 0; i < counts[0] + counts[1]; i++) {
                Instant found = clock.instant().minus(i < counts[0] ? 1 : 49, ChronoUnit.HOURS);
                FiledCases.hazard(guizhou, city, found, "\"level\":\"GENERAL\"");
            }
        });
        // when
        JsonNode cities =
                figures(guizhou, "quality?period=" + thisYear(clock.instant())).path("groups");
        // then
        assertThat(cities.findValuesAsText("key")).containsExactly("520100", "520300", "520400", "520500");
        assertThat(cities.findValuesAsText("timeliness")).containsExactly("66.67", "66.67", "100.00", "0.00");
        assertThat(cities.findValuesAsText("rank")).containsExactly("2", "2", "1", "4");
    }

    @Test
    void hazards_are_counted_by_what_became_of_them_and_the_return_has_its_twelve_columns() {
        // given
        Api ningxia = inspectorOf("640000");
        Api second = new Api(Tokens.of("second", "640000", "inspector"));
        String general = hazard(ningxia, "\"level\":\"GENERAL\"");
        String major = hazard(ningxia, "\"criterion\":\"C24-08-4\"");
        hazard(ningxia, "\"level\":\"GENERAL\"");
        hazard(ningxia, "\"level\":\"GENERAL\",\"exercise\":true");
        move(ningxia, general, "rectification", done());
        move(second, general, "verification", seen());
        move(ningxia, major, "plan", """
                {"measures":"恢复","responsible":"项目经理","fundsCny":123456.78,"deadline":"%s","contingencyPlan":"预案"}""".formatted(clock.instant().plus(3, ChronoUnit.DAYS)));
        String year = thisYear(clock.instant());
        // when
        JsonNode hazards = figures(ningxia, "hazards?period=" + year);
        JsonNode columns = figures(ningxia, "national-return?period=" + year);
        JsonNode quality = figures(ningxia, "quality?region=640000&period=" + year);
        JsonNode situation = figures(ningxia, "situation?period=" + year);
        // then
        assertThat(hazards.at("/groups/0/found").asInt()).isEqualTo(3);
        assertThat(hazards.at("/groups/0/fixed").asInt()).isEqualTo(1);
        assertThat(hazards.at("/groups/0/rate").asText()).isEqualTo("33.33");
        assertThat(hazards.at("/groups/0/medianDays").asDouble()).isEqualTo(0.0);
        assertThat(columns.at("/general").asInt()).isEqualTo(2);
        assertThat(columns.at("/generalRate").asText()).isEqualTo("50.00");
        assertThat(columns.at("/major").asInt()).isEqualTo(1);
        assertThat(columns.at("/planned").asInt()).isEqualTo(1);
        assertThat(columns.at("/fundsTenThousandCny").decimalValue()).isEqualByComparingTo("12.35");
        assertThat(columns.path("broken")).isEmpty();
        assertThat(quality.at("/groups/0/key").asText()).isEqualTo("640100");
        assertThat(quality.at("/groups/0/timeliness").asText()).isEqualTo("100.00");
        assertThat(quality.at("/groups/0/quality").asText()).isEqualTo("0.00");
        assertThat(situation.at("/nationalReturn/major").asInt()).isEqualTo(1);
    }

    @Test
    void an_enterprise_that_has_everything_has_the_figures_of_everything() {
        // given
        Api qinghai = inspectorOf("630000");
        Api second = new Api(Tokens.of("second-in-qinghai", "630000", "inspector"));
        for (String day : List.of("2019-03-01", "2019-03-04", "2019-03-05")) {
            Instant found = Instant.parse(day + "T04:00:00Z");
            String hazard = FiledCases.hazard(qinghai, "630102", found, """
                    "level":"GENERAL","enterprise":{"uscc":"%s"}""".formatted(Documents.BUILDER));
            if (!day.endsWith("05")) {
                move(qinghai, hazard, "rectification", done());
                move(second, hazard, "verification", seen());
            } else {
                // the timer calls it overdue soon after the filing: the two figures below have to be read after that
                await().until(() -> !qinghai.reads("hazards/" + hazard)
                        .body()
                        .path("overdueSince")
                        .isMissingNode());
            }
        }
        // when
        ObjectNode all = (ObjectNode) figures(qinghai, "hazards?period=2019").at("/groups/0");
        ObjectNode ofIt = (ObjectNode)
                figures(qinghai, "hazards?period=2019&by=enterprise").at("/groups/0");
        // then
        double days = Duration.between(Instant.parse("2019-03-01T04:00:00Z"), clock.instant())
                        .toMinutes()
                / 1440.0;
        assertThat(all.path("found").asInt()).isEqualTo(3);
        assertThat(all.path("overdue").asInt()).isPositive();
        assertThat(all.path("medianDays").asDouble()).isCloseTo(days - 1.5, within(0.2));
        assertThat(ofIt.path("key").asText()).isEqualTo(Documents.BUILDER);
        ofIt.remove(List.of("key", "name"));
        all.remove(List.of("key", "name"));
        assertThat((JsonNode) ofIt).isEqualTo(all);
    }

    private String hazard(Api who, String more) {
        return FiledCases.hazard(who, "640104", clock.instant(), more);
    }

    private static void move(Api who, String hazard, String move, String document) {
        Api.Answer answer = who.files("hazards/" + hazard + "/" + move, document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private String done() {
        return "{\"description\":\"已恢复\",\"doneAt\":\"%s\"}".formatted(clock.instant());
    }

    private String seen() {
        return "{\"passed\":true,\"inspectedAt\":\"%s\",\"findings\":\"合格\"}".formatted(clock.instant());
    }
}
