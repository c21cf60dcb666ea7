package cn.zhibao.hazard.http.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.TableApi;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        // then
        assertThat(housing.at("/now/accidents").asInt()).isEqualTo(2);
        assertThat(housing.at("/now/directLossCny").decimalValue()).isEqualByComparingTo("1000000");
        assertThat(emergency.at("/now/accidents").asInt()).isEqualTo(3);
        assertThat(emergency.at("/groups").findValuesAsText("key")).containsExactlyInAnyOrder("ORDINARY", "LARGER");
        assertThat(housing.has("daysSinceLarger")).isFalse();
        assertThat(emergency.at("/daysSinceLarger").asLong())
                .isEqualTo(ChronoUnit.DAYS.between(Instant.parse("2019-05-01T03:00:00Z"), clock.instant()));
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
        String year = String.valueOf(
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear());
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

    @ParameterizedTest
    @EnumSource
    void figures_go_out_as_tables_with_numbers_that_can_be_added_up(TableFormat format) {
        // given
        String province = format == TableFormat.CSV ? "210000" : "230000";
        Api who = inspectorOf(province);
        String city = province.substring(0, 2) + "0100";
        file(who, city, LocalDate.of(2010, 6, 1), 3, 1);
        file(who, city, LocalDate.of(2011, 6, 1), 1, 0);
        // when
        List<Map<String, String>> rows = table(who, "accidents/export?period=2011-06&by=region", format);
        List<Map<String, String>> types = table(who, "accidents/export?period=2010&by=type", format);
        // then
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("开始日期", "2011-06-01")
                .containsEntry("截止日期", "2011-06-30")
                .containsEntry("统计口径", "住建口径")
                .containsEntry("名称", "合计")
                .containsEntry("事故起数", "1")
                .containsEntry("同期事故起数", "4")
                .containsEntry("事故起数增减", "-3")
                .doesNotContainKeys("代码", "排名", "起数占比(%)", "重伤人数同比(%)");
        assertThat(new BigDecimal(rows.getFirst().get("事故起数同比(%)"))).isEqualByComparingTo("-75");
        assertThat(new BigDecimal(rows.getFirst().get("死亡人数同比(%)"))).isEqualByComparingTo("-80");
        assertThat(rows.getLast())
                .containsEntry("代码", city)
                .containsEntry("名称", format == TableFormat.CSV ? "沈阳市" : "哈尔滨市")
                .containsEntry("排名", "1");
        assertThat(new BigDecimal(rows.getLast().get("起数占比(%)"))).isEqualByComparingTo("100");
        assertThat(types.getLast()).containsEntry("代码", "09").doesNotContainEntry("名称", "09");
    }

    @Test
    void figures_of_hazards_the_return_and_the_quality_go_out_as_well() {
        // given
        Api hainan = inspectorOf("460000");
        hazard(hainan, "460105", "\"level\":\"GENERAL\"");
        hazard(hainan, "460105", "\"criterion\":\"C24-08-4\"");
        String year = String.valueOf(
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear());
        // when
        List<Map<String, String>> hazards = table(hainan, "hazards/export?by=level&period=" + year, TableFormat.CSV);
        List<Map<String, String>> columns = table(hainan, "national-return/export?period=" + year, TableFormat.CSV);
        List<Map<String, String>> quality = table(hainan, "quality/export?period=" + year, TableFormat.XLSX);
        // then
        assertThat(hazards).extracting(row -> row.get("名称")).containsExactly("一般隐患", "重大隐患");
        assertThat(hazards.getFirst()).containsEntry("发现数", "1").containsEntry("整改率(%)", "0.00");
        assertThat(columns).hasSize(1);
        assertThat(columns.getFirst())
                .containsEntry("重大隐患数", "1")
                .containsEntry("治理资金(万元)", "0.00")
                .doesNotContainKey("不成立的表内关系");
        assertThat(quality).hasSize(1);
        assertThat(quality.getFirst())
                .containsEntry("代码", "460100")
                .containsEntry("名称", "海口市")
                .containsEntry("报送及时率(%)", "100");
        assertThat(hainan.reads("statistics/quality/export?by=month&format=ods")
                        .body()
                        .path("faults")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?format", "?period", "?by");
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

    private String hazard(Api who, String more) {
        return hazard(who, "640104", more);
    }

    private String hazard(Api who, String region, String more) {
        Api.Answer answer = who.files("hazards", """
                {%s,"region":"%s","source":"INSPECTION","foundAt":"%s","description":"限位失效"}""".formatted(more, region, clock.instant()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("hazardId");
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

    private static Api inspectorOf(String province) {
        return new Api(Tokens.of("inspector-" + province, province, "inspector"));
    }

    /** Files accidents with one death each and with two, one a day. */
    private static void file(Api who, String region, LocalDate from, int singles, int doubles) {
        List<CompletableFuture<Api.Answer>> filed = new ArrayList<>();
        for (int i = 0; i < singles + doubles; i++) {
            int deaths = i < singles ? 1 : 2;
            String more = "\"casualties\":{\"deaths\":%d},\"project\":{\"name\":\"某项目\"}".formatted(deaths);
            filed.add(send(who, accident(region, from.plusDays(i % 28), more)));
        }
        filed.forEach(answer ->
                assertThat(answer.join().status()).as(answer.join().text()).isEqualTo(201));
    }

    private static void filed(Api who, String accident) {
        assertThat(send(who, accident).join().status()).isEqualTo(201);
    }

    private static CompletableFuture<Api.Answer> send(Api who, String accident) {
        return who.filing("accidents", accident, UUID.randomUUID().toString());
    }

    private static String accident(String region, LocalDate day, String more) {
        return """
                {"region":"%s","occurredAt":"%sT03:00:00Z","course":"高处坠落","type":"09",%s}""".formatted(region, day, more);
    }

    private static List<Map<String, String>> table(Api who, String question, TableFormat format) {
        return TableApi.rows(
                format, TableApi.exported(who, "statistics/" + question + "&format=" + format.extension(), format));
    }

    private static JsonNode figures(Api who, String question) {
        Api.Answer answer = who.reads("statistics/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
