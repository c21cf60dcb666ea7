package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.SituationReported;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.app.situation.Step;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.situation.Past;
import cn.zhibao.hazard.store.situation.SituationStore;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The situation of each province and city is reported on once, a few minutes after a month or quarter is over. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PeriodOverIT {

    /** Nobody else files in Shaanxi, which has ten cities. */
    private static final String SHAANXI = "610000";

    private static final String XIAN = "610100";
    private static final int REPORTS = 11;

    private final MovableClock clock;
    private final Flow flow;
    private final ReportSituations reports;
    private final SituationStore situations;
    private final Database database;
    private final Api leader = new Api(Tokens.of("leader-in-shaanxi", SHAANXI, "duty-leader"));
    private Past month = Past.month(YearMonth.of(2000, 1));

    PeriodOverIT(
            MovableClock clock, Flow flow, ReportSituations reports, SituationStore situations, Database database) {
        this.clock = clock;
        this.flow = flow;
        this.reports = reports;
        this.situations = situations;
        this.database = database;
    }

    /** The last month of a quarter, which lies ahead. */
    @BeforeEach
    void a_quarter_is_near_its_end() throws SQLException {
        month = Past.month(YearMonth.from(clock.instant().atZone(Regions.CHINA)).plusMonths(1));
        while (month.next().kind() == month.kind()) {
            month = month.next();
        }
        // what all provinces of all tests would have reported on until then is left out
        database.endsWaiting(ReportSituations.KIND);
        clock.goesTo(month.days().from().plus(Duration.ofDays(5)));
        waitsFor(month);
    }

    /** Later tests let months pass too, and nobody looks at what all their provinces would be told of. */
    @AfterEach
    void nobody_reports_any_more() throws SQLException {
        database.endsWaiting(ReportSituations.KIND);
    }

    private void waitsFor(Past past) {
        flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> situations.within(session).waitFor(Step.first(past))));
    }

    private void passes(Past over) {
        clock.goesTo(over.madeAt());
        settles();
    }

    /** Until nothing of it is due any more. */
    private void settles() {
        flow.sweep(clock.instant());
        // a step makes one report, and there is one for each province and city of all tests
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(2)).until(() -> {
            flow.sweep(clock.instant());
            return database.number(
                            "select count(*) from timer where kind = ? and due_at <= ?",
                            ReportSituations.KIND,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    == 0;
        });
    }

    private void accident(String region, Instant at, int deaths) {
        accident(leader, region, at, deaths);
    }

    private static void accident(Api who, String region, Instant at, int deaths) {
        Api.Answer answer = who.files("accidents", """
                {"region":"%s","occurredAt":"%s","course":"高处坠落","type":"09","casualties":{"deaths":%d},
                 "project":{"name":"某项目"}}""".formatted(region, at, deaths));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private List<JsonNode> listed(Api who, String query) {
        Api.Answer page = who.reads("situation-reports?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .toList();
    }

    private JsonNode of(String region, Past past) {
        return of(leader, region, past);
    }

    private JsonNode of(Api who, String region, Past past) {
        return listed(who, "period=" + past.name() + "&region=" + region).stream()
                .filter(each -> each.path("region").asText().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static List<Received> heard(JsonNode report) {
        UUID id = UUID.fromString(report.path("situationId").asText());
        await().until(() -> !Heard.of(Topics.HAZARDS, id).isEmpty());
        return Heard.of(Topics.HAZARDS, id);
    }

    @Test
    void province_and_cities_are_reported_on_with_the_figures_of_the_period_and_it_is_told() {
        // given: three accidents with four deaths, one and two of the year before, and a graver one before the month
        Api mongolia = new Api(Tokens.of("leader-in-mongolia", "150000", "duty-leader"));
        Instant day = clock.instant().minusSeconds(3600);
        accident(mongolia, "150100", day, 1);
        accident(mongolia, "150100", day, 1);
        accident(mongolia, "150300", day, 2);
        accident(mongolia, "150100", month.days().yearBefore().from().plusSeconds(3600), 2);
        accident(mongolia, "150100", month.days().from().minus(Duration.ofDays(9)), 3);
        // when
        passes(month);
        // then
        JsonNode line = of(mongolia, "150000", month);
        assertThat(line.path("accidents").asInt()).isEqualTo(3);
        assertThat(line.path("accidentsChange").asText()).isEqualTo("200.00");
        assertThat(line.path("deathsChange").asText()).isEqualTo("100.00");
        JsonNode report = mongolia.reads(
                        "situation-reports/" + line.path("situationId").asText())
                .body();
        JsonNode figures = report.path("figures");
        assertThat(report.path("until").asText())
                .isEqualTo(month.last().atEndOfMonth().toString());
        assertThat(figures.at("/byRegion").findValuesAsText("key")).containsExactly("150100", "150300");
        assertThat(figures.at("/targets/noneLarger/met").asBoolean()).isTrue();
        assertThat(figures.path("daysSinceLarger").asLong())
                .isEqualTo(month.last().lengthOfMonth() + 9);
        JsonNode now = mongolia.reads("statistics/accidents?by=region&period=" + month.name())
                .body();
        assertThat(figures.at("/accidents/now")).isEqualTo(now.path("now"));
        assertThat(figures.at("/accidents/change")).isEqualTo(now.path("change"));
        assertThat(figures.path("byRegion")).isEqualTo(now.path("groups"));
        assertThat(figures.path("lastLarger")).isEqualTo(now.path("lastLarger"));
        assertThat(heard(line)).singleElement().satisfies(told -> {
            assertThat(told.actor()).isEqualTo("system:period-over");
            assertThat(told.event())
                    .isInstanceOfSatisfying(
                            SituationReported.class,
                            fact -> assertThat(fact.situation()
                                            .figures()
                                            .accidents()
                                            .now()
                                            .deaths())
                                    .isEqualTo(4));
        });
    }

    @Test
    void periods_that_were_missed_are_caught_up_with_and_none_is_reported_on_twice() {
        // given
        accident(XIAN, clock.instant().minusSeconds(60), 1);
        Past quarter = month.next();
        Past next = quarter.next();
        // when: nothing ran for more than a month, then it began anew, twice, and was asked for once more
        clock.goesTo(next.madeAt().plus(Duration.ofDays(2)));
        flow.bridge().await(reports::begin);
        flow.bridge().await(reports::begin);
        settles();
        waitsFor(month);
        settles();
        // then
        assertThat(listed(leader, "region=" + XIAN + "&limit=3"))
                .extracting(each -> each.path("period").asText())
                .containsExactly(next.name(), quarter.name(), month.name());
        for (Past past : List.of(month, quarter, next)) {
            assertThat(listed(leader, "period=" + past.name())).hasSize(REPORTS);
            assertThat(heard(of(XIAN, past))).hasSize(1);
        }
        assertThat(listed(leader, "kind=QUARTER&limit=1&region=" + XIAN))
                .extracting(each -> each.path("number").asText())
                .containsExactly("XS-610100-" + quarter.name());
    }

    @Test
    void where_nothing_is_on_file_nothing_is_reported_on_and_a_city_of_the_code_table_alone_is_none() {
        // given: Shanxi has nothing, and Shanghai no cities
        Api shanghai = new Api(Tokens.of("leader-in-shanghai", "310000", "duty-leader"));
        Api.Answer hazard =
                shanghai.files("hazards", """
                {"level":"GENERAL","region":"310104","source":"INSPECTION","foundAt":"%s","description":"临边防护缺失"}""".formatted(clock.instant().minusSeconds(60)));
        assertThat(hazard.status()).as(hazard.text()).isEqualTo(201);
        // when
        passes(month);
        // then
        Api ministry = new Api(Tokens.of("ministry", "000000", "auditor"));
        assertThat(listed(ministry, "region=140000")).isEmpty();
        assertThat(listed(ministry, "region=310000&period=" + month.name()))
                .extracting(each -> each.path("region").asText())
                .containsExactly("310000");
    }

    @Test
    void a_report_that_is_made_anew_is_another_version_and_the_one_before_stays() {
        // given
        accident(XIAN, clock.instant().minusSeconds(60), 1);
        passes(month);
        String path = "situation-reports/" + of(XIAN, month).path("situationId").asText();
        JsonNode first = leader.reads(path).body();
        // when: an accident of the month is reported late
        accident(XIAN, month.days().from().plusSeconds(7200), 1);
        Api.Answer none = leader.files(path + "/versions", "{}");
        Api.Answer second = leader.files(path + "/versions", "{\"reason\":\"补报一起事故\"}", "anew-" + path);
        Api.Answer again = leader.files(path + "/versions", "{\"reason\":\"补报一起事故\"}", "anew-" + path);
        Api.Answer other = leader.files(path + "/versions", "{\"reason\":\"另一个理由\"}", "anew-" + path);
        // then
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body().at("/faults/0/pointer").asText()).isEqualTo("/reason");
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.body().path("version").asInt()).isEqualTo(2);
        assertThat(second.field("reason")).isEqualTo("补报一起事故");
        assertThat(second.body().at("/figures/accidents/now/accidents").asInt())
                .isEqualTo(first.at("/figures/accidents/now/accidents").asInt() + 1);
        assertThat(again.body()).isEqualTo(second.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(leader.reads(path).body()).isEqualTo(second.body());
        assertThat(leader.reads(path + "?version=1").body()).isEqualTo(first);
        assertThat(leader.reads(path + "?version=3").status()).isEqualTo(404);
        assertThat(leader.reads(path + "?version=0").status()).isEqualTo(400);
        assertThat(listed(leader, "period=" + month.name())).hasSize(REPORTS);
        await().untilAsserted(() ->
                assertThat(heard(first)).extracting(Received::sequence).containsExactly(1L, 2L));
        assertThat(heard(first).getLast().actor()).isEqualTo("leader-in-shaanxi");
    }

    @Test
    void a_city_reads_its_own_reports_page_by_page_and_every_wrong_parameter_is_named() {
        // given
        accident(XIAN, clock.instant().minusSeconds(60), 1);
        passes(month.next());
        Api city = new Api(Tokens.of("xian", XIAN, "principal"));
        // when
        Api.Answer first = city.reads("situation-reports?limit=1");
        Api.Answer second = city.reads("situation-reports?limit=1&cursor=" + first.field("next"));
        // then
        assertThat(List.of(first, second))
                .extracting(page -> page.body().at("/items/0/period").asText())
                .containsExactly(month.next().name(), month.name());
        assertThat(first.body().at("/items/0/region").asText()).isEqualTo(XIAN);
        String province = of(SHAANXI, month).path("situationId").asText();
        assertThat(city.reads("situation-reports/" + province).status()).isEqualTo(404);
        Api.Answer wrong = city.reads("situation-reports?period=2026&kind=YEAR&region=1&limit=0");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?period", "?kind", "?region", "?limit");
    }
}
