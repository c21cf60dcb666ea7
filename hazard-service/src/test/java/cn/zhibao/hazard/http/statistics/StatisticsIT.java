package cn.zhibao.hazard.http.statistics;

import static cn.zhibao.hazard.http.statistics.FiledCases.accident;
import static cn.zhibao.hazard.http.statistics.FiledCases.figures;
import static cn.zhibao.hazard.http.statistics.FiledCases.file;
import static cn.zhibao.hazard.http.statistics.FiledCases.filed;
import static cn.zhibao.hazard.http.statistics.FiledCases.inspectorOf;
import static cn.zhibao.hazard.http.statistics.FiledCases.send;
import static cn.zhibao.hazard.http.statistics.FiledCases.table;
import static cn.zhibao.hazard.http.statistics.FiledCases.thisYear;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures are filed case by case and read back as figures. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StatisticsIT {

    private final MovableClock clock;

    StatisticsIT(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void the_year_2021_of_yunnan_is_36_accidents_with_38_deaths_up_by_nine_and_eight_percent() {
        // given
        Api yunnan = inspectorOf("530000");
        file(yunnan, "530100", LocalDate.of(2020, 6, 1), 31, 2);
        file(yunnan, "530300", LocalDate.of(2021, 6, 1), 34, 2);
        // when
        JsonNode year = figures(yunnan, "accidents?region=530000&period=2021&by=region");
        // then
        assertThat(year.at("/now/accidents").asInt()).isEqualTo(36);
        assertThat(year.at("/now/deaths").asInt()).isEqualTo(38);
        assertThat(year.at("/change/accidents/percent").asText()).isEqualTo("9.09");
        assertThat(year.at("/change/deaths/percent").asText()).isEqualTo("8.57");
        assertThat(year.at("/doubleDrop").asBoolean()).isFalse();
        assertThat(year.at("/groups/0/key").asText()).isEqualTo("530300");
        assertThat(year.at("/groups/0/share").asText()).isEqualTo("100.00");
        assertThat(year.at("/groups/1/now/accidents").asInt()).isZero();
        assertThat(year.at("/groups/1/change/accidents/percent").asText()).isEqualTo("-100.00");
    }

    /** The rows of the bulletin of March 2014: accidents with one death, and those with two. */
    @Test
    void march_2014_is_38_accidents_with_41_deaths_in_fifteen_provinces_ranked_with_ties_and_both_fall() {
        // given
        Api ministry = new Api(Tokens.of("ministry", "000000", "inspector"));
        Map<String, int[]> rows = new TreeMap<>(Map.of(
                "320000", new int[] {8, 0},
                "500000", new int[] {6, 0},
                "330000", new int[] {4, 0},
                "420000", new int[] {3, 0},
                "440000", new int[] {1, 1},
                "520000", new int[] {1, 1},
                "340000", new int[] {2, 0},
                "370000", new int[] {2, 0},
                "460000", new int[] {2, 0},
                "620000", new int[] {2, 0}));
        rows.putAll(Map.of(
                "530000", new int[] {0, 1},
                "110000", new int[] {1, 0},
                "120000", new int[] {1, 0},
                "130000", new int[] {1, 0},
                "450000", new int[] {1, 0}));
        rows.forEach((province, row) -> file(ministry, province, LocalDate.of(2014, 3, 1), row[0], row[1]));
        file(ministry, "650000", LocalDate.of(2013, 3, 1), 35, 15);
        // when
        JsonNode march = figures(ministry, "accidents?period=2014-03&by=region");
        List<Map<String, String>> table = table(ministry, "accidents/export?period=2014-03&by=region", TableFormat.CSV);
        // then
        assertThat(march.at("/now/accidents").asInt()).isEqualTo(38);
        assertThat(march.at("/now/deaths").asInt()).isEqualTo(41);
        assertThat(march.at("/change/accidents/percent").asText()).isEqualTo("-24.00");
        assertThat(march.at("/change/deaths/percent").asText()).isEqualTo("-36.92");
        assertThat(march.at("/doubleDrop").asBoolean()).isTrue();
        assertThat(march.path("groups").findValuesAsText("rank"))
                .containsExactly("1", "2", "3", "4", "5", "5", "7", "7", "7", "7", "11", "12", "12", "12", "12", "16");
        assertThat(march.path("groups").findValuesAsText("key"))
                .startsWith("320000", "500000", "330000", "420000")
                .endsWith("450000", "650000");
        assertThat(table).extracting(row -> row.get("名称")).startsWith("合计", "江苏省", "重庆市", "浙江省", "湖北省");
        assertThat(figures(ministry, "accidents?region=000000&period=2014-03"))
                .isEqualTo(figures(ministry, "accidents?period=2014-03"));
        assertThat(figures(inspectorOf("320000"), "accidents?region=000000&period=2014-03")
                        .at("/now/accidents")
                        .asInt())
                .isEqualTo(8);
    }

    @Test
    void nothing_happens_in_the_country_as_such() {
        // given
        Api ministry = new Api(Tokens.of("ministry", "000000", "inspector"));
        // when
        Api.Answer accident = send(ministry, accident("000000", LocalDate.of(2014, 1, 1), "\"exercise\":false"))
                .join();
        // then
        assertThat(accident.status()).isEqualTo(422);
        assertThat(accident.body().at("/faults/0/code").asText()).isEqualTo("unknown-region");
    }

    @ParameterizedTest(name = "{0}: {1} accidents of which {2} with two deaths, before {3} and {4}")
    @CsvSource({"2015-01, 18, 1, 25, 6, -28.00, -38.71", "2016-04, 55, 5, 44, 15, 25.00, 1.69"})
    void the_bulletins_of_other_months_are_read_back(
            String month,
            int accidents,
            int doubles,
            int accidentsBefore,
            int doublesBefore,
            String percent,
            String deathsPercent) {
        // given
        Api henan = inspectorOf("410000");
        LocalDate day = YearMonth.parse(month).atDay(1);
        file(henan, "410100", day, accidents - doubles, doubles);
        file(henan, "410100", day.minusYears(1), accidentsBefore - doublesBefore, doublesBefore);
        // when
        JsonNode figures = figures(henan, "accidents?period=" + month);
        // then
        assertThat(figures.at("/now/accidents").asInt()).isEqualTo(accidents);
        assertThat(figures.at("/change/accidents/percent").asText()).isEqualTo(percent);
        assertThat(figures.at("/change/deaths/percent").asText()).isEqualTo(deathsPercent);
    }

    @Test
    void calibers_drills_and_what_is_not_counted_make_a_difference() {
        // given
        Api tibet = inspectorOf("540000");
        LocalDate day = LocalDate.of(2019, 5, 1);
        filed(tibet, accident("540102", day, "\"casualties\":{\"deaths\":1},\"project\":{\"name\":\"某项目\"}"));
        filed(tibet, accident("540102", day, "\"casualties\":{\"deaths\":3}"));
        filed(
                tibet,
                accident(
                        "540102",
                        day,
                        "\"casualties\":{\"deaths\":1},\"project\":{\"name\":\"某项目\"},\"exercise\":true"));
        filed(tibet, accident("540102", day, "\"directLossCny\":999999.99,\"project\":{\"name\":\"某项目\"}"));
        filed(tibet, accident("540102", day, "\"directLossCny\":1000000,\"project\":{\"name\":\"某项目\"}"));
        // when
        JsonNode housing = figures(tibet, "accidents?period=2019&by=grade");
        JsonNode emergency = figures(tibet, "accidents?period=2019&caliber=EMERGENCY&by=grade");
        JsonNode targets = figures(tibet, "targets?period=2019");
        JsonNode emergencyTargets = figures(tibet, "targets?period=2019&caliber=EMERGENCY");
        // then
        assertThat(housing.at("/now/accidents").asInt()).isEqualTo(2);
        assertThat(housing.at("/now/directLossCny").decimalValue()).isEqualByComparingTo("1000000");
        assertThat(emergency.at("/now/accidents").asInt()).isEqualTo(3);
        assertThat(emergency.at("/groups").findValuesAsText("key")).containsExactlyInAnyOrder("ORDINARY", "LARGER");
        assertThat(targets.at("/noneLarger/met").asBoolean()).isTrue();
        assertThat(targets.at("/fewerOrdinary/now/accidents").asInt()).isEqualTo(2);
        assertThat(targets.at("/fewerOrdinary/met").asBoolean()).isFalse();
        assertThat(emergencyTargets.at("/noneLarger/now/accidents").asInt()).isEqualTo(1);
        assertThat(emergencyTargets.at("/noneLarger/met").asBoolean()).isFalse();
        assertThat(housing.has("daysSinceLarger")).isFalse();
        // the year is over: the days are counted to its end
        assertThat(emergency.at("/daysSinceLarger").asLong()).isEqualTo(244);
        assertThat(emergency.at("/lastLarger/grade").asText()).isEqualTo("LARGER");
        assertThat(emergency.at("/lastLarger/occurredAt").asText()).isEqualTo("2019-05-01T03:00:00Z");
        JsonNode now = figures(tibet, "accidents?caliber=EMERGENCY&period=" + thisYear(clock.instant()));
        assertThat(now.at("/daysSinceLarger").asLong())
                .isEqualTo(ChronoUnit.DAYS.between(Instant.parse("2019-05-01T03:00:00Z"), clock.instant()));
        JsonNode itself = tibet.reads(
                        "accidents/" + now.at("/lastLarger/accidentId").asText())
                .body();
        assertThat(itself.path("number")).isEqualTo(now.at("/lastLarger/number"));
        assertThat(figures(tibet, "accidents?caliber=EMERGENCY&period=2019-04").has("lastLarger"))
                .isFalse();
    }

    @Test
    void nobody_counts_beyond_the_own_scope_and_every_wrong_parameter_is_named() {
        // given
        Api jiangxi = inspectorOf("360000");
        file(jiangxi, "360100", LocalDate.of(2018, 1, 1), 1, 0);
        // when, then
        assertThat(figures(inspectorOf("350000"), "accidents?region=360000&period=2018")
                        .at("/now/accidents")
                        .asInt())
                .isZero();
        Api.Answer wrong = jiangxi.reads("statistics/accidents?period=18&by=colour&caliber=x&region=1");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?period", "?by", "?caliber", "?region");
        assertThat(jiangxi.reads("statistics/accidents")
                        .body()
                        .at("/faults/0/code")
                        .asText())
                .isEqualTo("required");
    }
}
