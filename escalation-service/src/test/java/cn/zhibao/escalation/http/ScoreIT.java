package cn.zhibao.escalation.http;

import static cn.zhibao.escalation.Punished.hazard;
import static cn.zhibao.escalation.Punished.penalty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.app.Scores;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What units have left of their points, as people read it, and what follows when it is too little. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ScoreIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Desk ELSEWHERE = Desk.of("430100");

    @Inject
    World world;

    @Inject
    Clock clock;

    @Inject
    Scores scores;

    @Inject
    Flow flow;

    private final String unit = newUnit();

    private static String newUnit() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private UUID punished(String whom, Instant decided) {
        UUID id = UUID.randomUUID();
        world.tells(UUID.randomUUID(), 1, new PenaltyDecided(penalty(id, whom, decided, now())));
        return id;
    }

    private UUID punished() {
        return punished(unit, now().minus(Duration.ofDays(1)));
    }

    /** In the county. */
    private HazardFacts found(boolean exercise) {
        HazardFacts hazard = Punished.of(unit, hazard(UUID.randomUUID(), unit, HazardLevel.MAJOR, now()), exercise);
        world.tells(UUID.randomUUID(), 1, new HazardFound(hazard));
        return hazard;
    }

    private static ValidatableResponse score(Desk desk, String of) {
        return desk.call().get("/api/v1/scores/" + of).then();
    }

    private static void has(Desk desk, String of, int points) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> score(desk, of).statusCode(200).body("score", equalTo(points)));
    }

    private static JsonPath list(Desk desk, Map<String, ?> parameters) {
        return desk.call()
                .queryParams(parameters)
                .get("/api/v1/scores")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_score_of_a_unit_is_read_with_each_fact_that_cost_points_and_too_many_of_them_are_verified() {
        // given
        UUID first = punished();
        HazardFacts hazard = found(false);
        found(true);
        punished(unit, now().minus(Duration.ofDays(366)));
        // then
        has(CITY, unit, 85);
        score(CITY, unit)
                .body("unit", equalTo(unit))
                .body("lost", equalTo(15))
                .body("facts", equalTo(2))
                .body("losses.loss", contains("MAJOR_HAZARD", "PENALTY"))
                .body("losses.points", contains(5, 10))
                .body("losses.rule", contains("DET-CONDITIONS", "DET-CONDITIONS"))
                .body("losses.subject", contains("HAZARD", "PENALTY"))
                .body("losses.caseId", contains(hazard.hazardId().toString(), first.toString()))
                .body(
                        "losses[0].lapsesAt",
                        equalTo(hazard.foundAt().plus(Duration.ofDays(365)).toString()));
        // when
        punished();
        punished();
        UUID last = punished();
        // then
        Map<String, Object> suspicion = CITY.suspects(last, "CONDITIONS");
        CITY.examines(suspicion)
                .statusCode(200)
                .body("rule", equalTo("DET-CONDITIONS"))
                .body("desk", equalTo("370300"))
                .body("evidence.find { it.name == 'lost' }.value", equalTo("45"))
                .body("evidence.findAll { it.name == 'lost.PENALTY' }", hasSize(4))
                .body(
                        "evidence.find { it.name == 'lost.MAJOR_HAZARD' }.caseId",
                        equalTo(hazard.hazardId().toString()));
        assertThat(CITY.verifications(last)).isNotEmpty();
        has(CITY, unit, 55);
        CITY.confirms(suspicion).statusCode(200).body("ruling.verdict", equalTo("CONFIRMED"));
        assertThat(CITY.suspected(first, "CONDITIONS")).isEmpty();
    }

    @Test
    void a_unit_is_seen_where_it_lost_points_with_all_of_them_and_the_cases_of_the_own_region() {
        // given: a penalty of the city, a hazard in one county
        UUID penalty = punished();
        HazardFacts hazard = found(false);
        has(PROVINCE, unit, 85);
        // then
        score(COUNTY, unit)
                .body("score", equalTo(85))
                .body("losses.caseId", contains(hazard.hazardId().toString(), null))
                .body("losses.region", contains("370302", "370300"));
        score(CITY, unit)
                .body("losses.caseId", containsInAnyOrder(hazard.hazardId().toString(), penalty.toString()));
        score(ELSEWHERE, unit).statusCode(404);
        assertThat(list(ELSEWHERE, Map.of("unit", unit)).getList("items")).isEmpty();
        assertThat(list(COUNTY, Map.of("unit", unit)).getList("items")).hasSize(1);
        assertThat(list(COUNTY, Map.of("unit", unit)).<@Nullable Object>get("items[0].losses"))
                .isNull();
        score(CITY, newUnit()).statusCode(404);
    }

    @Test
    void the_list_goes_page_by_page_from_who_lost_most() {
        // given
        String other = newUnit();
        String third = newUnit();
        punished();
        punished();
        punished(other, now());
        punished(third, now());
        has(CITY, unit, 80);
        has(CITY, other, 90);
        has(CITY, third, 90);
        // when
        List<String> found = new ArrayList<>();
        List<Integer> lost = new ArrayList<>();
        Map<String, String> page = Map.of("limit", "1");
        for (String next = ""; next != null; ) {
            JsonPath answer = list(CITY, page);
            found.addAll(answer.getList("items.unit", String.class));
            lost.addAll(answer.getList("items.lost", Integer.class));
            next = answer.get("next");
            page = next == null ? Map.of() : Map.of("limit", "1", "cursor", next);
        }
        // then
        assertThat(found).doesNotHaveDuplicates().contains(unit, other, third);
        assertThat(lost).isSortedAccordingTo(Comparator.reverseOrder());
        List<String> equal =
                found.stream().filter(List.of(other, third)::contains).toList();
        assertThat(equal).isSorted();
        assertThat(found.indexOf(unit)).isLessThan(found.indexOf(equal.getFirst()));
        // when, then
        assertThat(list(CITY, Map.of("below", "81", "unit", unit)).getList("items"))
                .hasSize(1);
        assertThat(list(CITY, Map.of("below", "80", "unit", unit)).getList("items"))
                .isEmpty();
    }

    @Test
    void a_fact_counts_to_the_last_moment_of_its_days() {
        // given
        punished();
        punished(unit, now());
        has(CITY, unit, 80);
        Instant lapses = Instant.parse(score(CITY, unit).extract().path("losses[1].lapsesAt"));
        // when, then
        assertThat(at(lapses).map(Scores.Score::score)).contains(80);
        assertThat(at(lapses.plusMillis(1)).map(Scores.Score::score)).contains(90);
        assertThat(at(lapses.plus(Duration.ofDays(2)))).isEmpty();
    }

    private Optional<Scores.Score> at(Instant moment) {
        return flow.bridge().await(() -> scores.one(unit, "370300", moment)).map(Scores.Detail::score);
    }

    @Test
    void what_cannot_be_read_is_named_and_who_only_reports_sees_no_scores() {
        CITY.call()
                .queryParams(Map.of("below", "101", "unit", "a b", "limit", "0", "cursor", "x"))
                .get("/api/v1/scores")
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?below", "?unit", "?limit", "?cursor"));
        Desk reporter = Desk.somebody("reporter-of-scores", "370300", "reporter");
        reporter.call().get("/api/v1/scores").then().statusCode(403);
        score(reporter, unit).statusCode(403).body("losses", nullValue());
    }
}
