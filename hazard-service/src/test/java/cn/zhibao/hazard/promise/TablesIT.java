package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.domain.exposure.Expected;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.returns.ReturnPeriod;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Heard;
import cn.zhibao.hazard.testing.RegisterTables;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Units are asked for their tables when a quarter or year is over, and what they file is kept as it was filed. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TablesIT {

    private static final String LANSHAN = "371302";
    private static final String HEDONG = "371312";

    private final MovableClock clock;
    private final Flow flow;
    private final Database database;
    private final Api city = new Api(Tokens.of("linyi", "371300", "inspector"));

    TablesIT(MovableClock clock, Flow flow, Database database) {
        this.clock = clock;
        this.flow = flow;
        this.database = database;
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(Regions.CHINA));
    }

    /** The next December that begins in time to come, so that a project may be on the register before it. */
    private YearMonth december() {
        YearMonth next = YearMonth.of(thisMonth().getYear(), 12);
        return next.isAfter(thisMonth()) ? next : next.plusYears(1);
    }

    private void isOver(YearMonth month) {
        clock.goesTo(Expected.countedAt(month));
        flow.sweep(clock.instant());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.number(
                                "select count(*) from timer where kind = ? and due_at <= ?",
                                StateExposures.KIND,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        == 0);
    }

    private String builds(String permit, String region, String uscc) {
        Api.Answer answer = city.files("registers/projects", RegisterTables.project(permit, region, uscc));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return uscc;
    }

    private void finds(Api who, String region, String uscc, Instant at) {
        Api.Answer answer = who.files("hazards", """
                {"level":"GENERAL","region":"%s","source":"SELF_CHECK","foundAt":"%s","enterprise":{"uscc":"%s"},
                 "description":"临边防护缺失"}""".formatted(region, at, uscc));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private String table(String region, String period, String more) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Regions.CHINA);
        return """
                {"region":"%s","period":"%s","signedBy":"王建国","signedOn":"%s"%s}""".formatted(region, period, today, more);
    }

    private static List<JsonNode> lines(Api who, String query) {
        Api.Answer page = who.reads("hazard-returns?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .toList();
    }

    private static List<String> faults(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        return StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .toList();
    }

    @Test
    void who_builds_at_the_end_of_a_year_is_asked_for_a_quarter_and_a_year_and_files_what_the_ledger_says() {
        // given
        String uscc = builds("TABLE-1", LANSHAN, RegisterTables.uscc(745_001));
        String early = builds("TABLE-2", LANSHAN, RegisterTables.uscc(745_002));
        Api unit = new Api(Tokens.reporter("unit", uscc));
        YearMonth december = december();
        String year = String.valueOf(december.getYear());
        String quarter = year + "-Q4";
        clock.goesTo(Expected.begin(december).plus(Duration.ofDays(3)));
        Instant then = clock.instant().minusSeconds(60);
        finds(unit, LANSHAN, uscc, then);
        finds(unit, LANSHAN, uscc, then);
        finds(unit, HEDONG, uscc, then);
        clock.goesTo(Expected.end(december).plusSeconds(1));
        Api.Answer before =
                new Api(Tokens.reporter("early", early)).files("hazard-returns", table(LANSHAN, quarter, ""));
        assertThat(before.status()).as(before.text()).isEqualTo(201);
        // when
        isOver(december);
        // then: the one is asked for both, the other for the one that it did not file
        assertThat(lines(city, "state=DUE&uscc=" + uscc))
                .extracting(line -> line.path("period").asText())
                .containsExactlyInAnyOrder(quarter, year);
        assertThat(lines(city, "state=DUE&uscc=" + early))
                .extracting(line -> line.path("period").asText())
                .containsExactly(year);
        assertThat(told(before.id("returnId"))).hasExactlyElementsOfTypes(HazardReturnFiled.class);
        JsonNode owed = lines(unit, "period=" + quarter).getFirst();
        assertThat(owed.path("dueAt").asText())
                .isEqualTo(ReturnPeriod.parse(quarter).orElseThrow().dueAt().toString());
        // when
        clock.passes(Duration.ofMinutes(5));
        Api.Answer filed = unit.files("hazard-returns", table(LANSHAN, quarter, ""));
        // then
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        UUID id = filed.id("returnId");
        assertThat(id.toString()).isEqualTo(owed.path("returnId").asText());
        JsonNode read = city.reads("hazard-returns/" + id).body();
        assertThat(read.path("state").asText()).isEqualTo("FILED");
        assertThat(read.path("late").asBoolean()).isFalse();
        assertThat(read.at("/figures/general").asInt()).isEqualTo(2);
        assertThat(read.at("/history/0/signedBy").asText()).isEqualTo("王建国");
        assertThat(read.at("/history/0/generalRate").asText()).isEqualTo("0.00");
        await().untilAsserted(() -> assertThat(told(id))
                .hasExactlyElementsOfTypes(HazardReturnAsked.class, HazardReturnFiled.class)
                .last()
                .isInstanceOfSatisfying(HazardReturnFiled.class, event -> {
                    HazardReturnFacts facts = event.owed();
                    assertThat(facts.filings()).isOne();
                    assertThat(facts.figures()).isNotNull();
                    assertThat(facts.toString()).doesNotContain("王建国");
                }));
        // and: once more only with a reason, beside what was filed before
        finds(unit, LANSHAN, uscc, then);
        assertThat(unit.files("hazard-returns", table(LANSHAN, quarter, "")).status())
                .isEqualTo(409);
        Api.Answer corrected = unit.files("hazard-returns", table(LANSHAN, quarter, ",\"reason\":\"漏计一条隐患\""));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        JsonNode history = unit.reads("hazard-returns/" + id).body().path("history");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/reason").asText()).isEqualTo("漏计一条隐患");
        assertThat(history.at("/0/figures/general").asInt()).isEqualTo(3);
        assertThat(history.at("/1/figures/general").asInt()).isEqualTo(2);
        // and: whoever lets the last day pass is late
        clock.goesTo(ReturnPeriod.parse(year).orElseThrow().dueAt().plusSeconds(1));
        assertThat(lines(city, "state=LATE&uscc=" + uscc + "&period=" + year)).hasSize(1);
        Api.Answer late = unit.files("hazard-returns", table(LANSHAN, year, ""));
        assertThat(city.reads("hazard-returns/" + late.field("returnId"))
                        .body()
                        .path("late")
                        .asBoolean())
                .isTrue();
        assertThat(lines(city, "limit=1&uscc=" + uscc)).hasSize(1);
    }

    private static List<Event> told(UUID id) {
        await().until(() -> !Heard.events(Topics.HAZARDS, id).isEmpty());
        return List.copyOf(Heard.events(Topics.HAZARDS, id));
    }

    @Test
    void all_that_is_wrong_is_named_at_once_and_nobody_files_for_another() {
        // given
        String uscc = RegisterTables.uscc(745_003);
        Api unit = new Api(Tokens.reporter("unit-3", uscc));
        String next = (thisMonth().getYear() + 1) + "-Q4";
        String last = String.valueOf(thisMonth().getYear() - 1);
        // then
        assertThat(faults(unit.files(
                        "hazard-returns",
                        "{\"region\":\"371300\",\"period\":\"2026-12\",\"signedOn\":\"2999-01-01\"}")))
                .containsExactlyInAnyOrder(
                        "/region not-a-county", "/period not-a-period", "/signedBy required", "/signedOn in-future");
        assertThat(faults(unit.files("hazard-returns", table(LANSHAN, next, ""))))
                .contains("/period not-over");
        assertThat(faults(unit.files(
                        "hazard-returns",
                        "{\"region\":\"371302\",\"period\":\"%s\",\"signedBy\":\"王\",\"signedOn\":\"%s-12-31\"}"
                                .formatted(last, last))))
                .containsExactly("/signedOn before-end");
        assertThat(unit.files("hazard-returns?validateOnly=true", table(LANSHAN, last, ""))
                        .status())
                .isEqualTo(200);
        assertThat(unit.files("hazard-returns", table(LANSHAN, last, ",\"reason\":\"更正\""))
                        .status())
                .isEqualTo(409);
        String ofUnit = ",\"enterprise\":{\"uscc\":\"%s\"}".formatted(uscc);
        assertThat(new Api(Tokens.reporter("another", RegisterTables.uscc(745_004)))
                        .files("hazard-returns", table(LANSHAN, last, ofUnit))
                        .status())
                .isEqualTo(403);
        assertThat(new Api(Tokens.of("qingdao", "370200", "inspector"))
                        .files("hazard-returns", table(LANSHAN, last, ofUnit))
                        .status())
                .isEqualTo(403);
        assertThat(city.files("hazard-returns", table(LANSHAN, last, ofUnit)).status())
                .isEqualTo(201);
    }
}
