package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.app.exposure.Step;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.domain.exposure.Expected;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.store.exposure.ExposureStore;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Heard;
import cn.zhibao.hazard.testing.RegisterApi;
import cn.zhibao.hazard.testing.RegisterTables;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was reported in a month, and what there was to report from, is told once when the month is over. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class MonthOverIT {

    private static final String BINCHENG = "371602";
    private static final String ZHANHUA = "371603";
    private static final String FILES = RegisterTables.uscc(730_001);
    private static final String SILENT = RegisterTables.uscc(730_002);

    private final MovableClock clock;
    private final Flow flow;
    private final StateExposures stateExposures;
    private final ExposureStore exposures;
    private final Database database;
    private final Api city = new Api(Tokens.of("binzhou", "371600", "inspector"));
    private YearMonth month = YearMonth.of(2000, 1);

    MonthOverIT(
            MovableClock clock, Flow flow, StateExposures stateExposures, ExposureStore exposures, Database database) {
        this.clock = clock;
        this.flow = flow;
        this.stateExposures = stateExposures;
        this.exposures = exposures;
        this.database = database;
    }

    @BeforeEach
    void a_month_is_near() throws SQLException {
        // months pass here: each province and city of all tests would be reported on, which PeriodOverIT looks at
        database.endsWaiting(ReportSituations.KIND);
        month = YearMonth.from(clock.instant().atZone(Regions.CHINA)).plusMonths(1);
    }

    private void begins() {
        clock.goesTo(Expected.begin(month).plus(Duration.ofDays(3)));
    }

    private void passes(YearMonth over) {
        clock.goesTo(Expected.countedAt(over));
        settles();
    }

    /** Until nothing of it is due any more. */
    private void settles() {
        flow.sweep(clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.number(
                                "select count(*) from timer where kind = ? and due_at <= ?",
                                StateExposures.KIND,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        == 0);
    }

    private void registers(String register, String document) {
        Api.Answer answer = city.files("registers/" + register, document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void files(String region, String uscc, String source, String more) {
        Api.Answer answer = city.files(
                "hazards", """
                {"level":"GENERAL","region":"%s","source":"%s","foundAt":"%s","enterprise":{"uscc":"%s"},
                 "description":"临边防护缺失"%s}""".formatted(region, source, clock.instant().minusSeconds(60), uscc, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private List<JsonNode> stated(String query) {
        Api.Answer page = city.reads("exposures?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .toList();
    }

    private static List<Integer> figures(JsonNode month) {
        return List.of(
                month.path("projects").asInt(),
                month.path("dangerousWorks").asInt(),
                month.path("hazardsFiled").asInt(),
                month.path("accidentsFiled").asInt());
    }

    @Test
    void counties_and_main_contractors_are_told_with_what_they_filed_and_who_filed_nothing_with_zero() {
        // given: two projects of a county, and one of another beside others that are not built all the month long
        registers("projects", RegisterTables.project("OVER-1", BINCHENG, FILES));
        registers("projects", RegisterTables.project("OVER-2", BINCHENG, FILES));
        registers(
                "works", RegisterTables.work("OVER-W1", "OVER-1", "2026-01-01").replace("PLANNED", "ONGOING"));
        registers("projects", RegisterTables.project("OVER-3", ZHANHUA, SILENT));
        registers(
                "works", RegisterTables.work("OVER-W3", "OVER-3", "2026-01-01").replace("PLANNED", "ONGOING"));
        registers("works", RegisterTables.work("OVER-W4", "OVER-3", "2026-01-01"));
        registers("projects", RegisterTables.project("OVER-4", ZHANHUA, SILENT).replace("BUILDING", "STOPPED"));
        registers(
                "projects",
                RegisterTables.project("OVER-5", ZHANHUA, SILENT)
                        .replace("\"area\"", "\"startsOn\":\"" + month.atDay(2) + "\",\"area\""));
        ended(RegisterTables.project("OVER-6", ZHANHUA, SILENT));
        begins();
        registers("projects", RegisterTables.project("OVER-7", ZHANHUA, SILENT));
        // and filings, but for the other county, of which only a tip speaks
        files(BINCHENG, FILES, "SELF_CHECK", "");
        files(BINCHENG, "91350100M000100Y43", "SAFETY_OFFICER", ",\"project\":{\"permitNo\":\"OVER-2\"}");
        files(BINCHENG, FILES, "INSPECTION", "");
        files(BINCHENG, FILES, "SELF_CHECK", ",\"exercise\":true");
        files(ZHANHUA, SILENT, "PUBLIC_TIP", "");
        Api.Answer accident =
                city.files("accidents", """
                {"region":"%s","occurredAt":"%s","course":"高处坠落","enterprise":{"uscc":"%s"}}""".formatted(BINCHENG, clock.instant().minusSeconds(60), FILES));
        assertThat(accident.status()).isEqualTo(201);
        // when
        passes(month);
        // then
        List<JsonNode> filing = stated("region=" + BINCHENG + "&month=" + month);
        assertThat(filing).hasSize(2);
        assertThat(figures(stated("kind=REGION&region=" + BINCHENG + "&month=" + month)
                        .getFirst()))
                .containsExactly(2, 1, 3, 1);
        JsonNode unit = stated("uscc=" + FILES + "&month=" + month).getFirst();
        assertThat(figures(unit)).containsExactly(2, 1, 2, 1);
        assertThat(unit.path("from").asText()).isEqualTo(month.atDay(1).toString());
        assertThat(unit.path("until").asText()).isEqualTo(month.atEndOfMonth().toString());
        assertThat(unit.at("/enterprise/name").asText()).isEqualTo("第一建筑公司");
        assertThat(Instant.parse(unit.path("lastFiledAt").asText())).isBefore(clock.instant());
        JsonNode silent = stated("uscc=" + SILENT + "&month=" + month).getFirst();
        assertThat(figures(silent)).containsExactly(1, 1, 0, 0);
        assertThat(silent.has("lastFiledAt")).isFalse();
        assertThat(figures(stated("kind=REGION&region=" + ZHANHUA + "&month=" + month)
                        .getFirst()))
                .containsExactly(1, 1, 0, 0);
        assertThat(heard(silent))
                .last()
                .satisfies(told -> assertThat(told.event()).isInstanceOfSatisfying(ExposureStated.class, fact -> {
                    assertThat(fact.exposure().hazardsFiled()).isZero();
                    assertThat(fact.region()).isEqualTo(ZHANHUA);
                }));
        assertThat(city.reads("exposures/" + silent.path("exposureId").asText()).body())
                .isEqualTo(silent);
        assertThat(city.reads("exposures?month=2026-13").status()).isEqualTo(400);
    }

    private void ended(String project) {
        Api.Answer added = city.files("registers/projects", project);
        String path = "registers/projects/" + added.field("entryId");
        String version = city.reads(path).whole().headers().firstValue("ETag").orElseThrow();
        assertThat(RegisterApi.delete(city, path, version).status()).isIn(200, 204);
    }

    private static List<Received> heard(JsonNode exposure) {
        UUID id = UUID.fromString(exposure.path("exposureId").asText());
        await().until(() -> !Heard.of(Topics.HAZARDS, id).isEmpty());
        return Heard.of(Topics.HAZARDS, id);
    }

    @Test
    void each_month_is_one_fact_of_the_same_case_however_often_the_service_begins_again() {
        // given
        String region = "371621";
        registers("projects", RegisterTables.project("OVER-11", region, RegisterTables.uscc(730_003)));
        passes(month);
        YearMonth next = month.plusMonths(1);
        // when: a month that was missed while nothing ran, and that is asked for once more
        clock.goesTo(Expected.countedAt(next).plus(Duration.ofDays(12)));
        flow.bridge().await(stateExposures::begin);
        passes(next.plusMonths(1));
        flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> exposures.within(session).waitFor(new Step(next, ""))));
        settles();
        // then
        List<JsonNode> county = stated("kind=REGION&region=" + region);
        assertThat(county)
                .extracting(each -> each.path("from").asText())
                .containsExactly(
                        next.plusMonths(1).atDay(1).toString(),
                        next.atDay(1).toString(),
                        month.atDay(1).toString());
        assertThat(county)
                .extracting(each -> each.path("exposureId").asText())
                .containsOnly(county.getFirst().path("exposureId").asText());
        await().untilAsserted(() -> assertThat(heard(county.getFirst()))
                .extracting(Received::sequence)
                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void a_page_of_months_leads_to_the_next_one() {
        // given
        String region = "371622";
        registers("projects", RegisterTables.project("OVER-12", region, RegisterTables.uscc(730_004)));
        passes(month);
        // when
        Api.Answer first = city.reads("exposures?limit=1&region=" + region);
        Api.Answer second = city.reads("exposures?limit=1&region=" + region + "&cursor=" + first.field("next"));
        // then
        assertThat(List.of(first, second))
                .extracting(page -> page.body().at("/items/0/kind").asText())
                .containsExactlyInAnyOrder("REGION", "ENTERPRISE");
        assertThat(second.body().has("next")).isFalse();
    }
}
