package cn.zhibao.escalation.promise;

import static cn.zhibao.escalation.scene.CalendarDesk.APPROVER;
import static cn.zhibao.escalation.scene.CalendarDesk.EDITOR;
import static cn.zhibao.escalation.scene.CalendarDesk.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Promise: limits that could not be counted are counted as soon as the table of the year is in force, the same live, in a backtest
 * and by the auditor. The years are far from those of which China has arranged the holidays.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(YearComesIntoForceIT.OwnService.class)
class YearComesIntoForceIT {

    private static final Instant LAST_DAY = Times.at("2130-12-31 10:00");
    private static final String REVIEW = "CN-REVIEW-ACCIDENT";
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    /** Kafka goes by the clock of the machine, and so everything seems to come a hundred years early. */
    private static final Duration EARLY = Duration.ofDays(40_000);

    /** A service of its own, because its clock goes far ahead. */
    public static final class OwnService implements QuarkusTestProfile {}

    @Inject
    MovableClock clock;

    @Inject
    PackReading reading;

    @Inject
    World world;

    private Auditor auditor;

    @BeforeEach
    void open() {
        clock.goesTo(LAST_DAY);
        auditor = Audits.of(reading, clock, Audits.limits(EARLY, 1_000));
        auditor.start();
    }

    @AfterEach
    void close() {
        auditor.close();
    }

    @Test
    void what_waits_for_a_year_goes_on_when_two_people_have_brought_its_table_into_force() {
        // given: on the last day of a year a review and a verification begin that nobody can count
        UUID listed = reviewBegins();
        UUID suspected = late();
        await().until(() -> suspicionOf(suspected), found -> !found.isEmpty());
        assertThat(COUNTY.clocks(listed)).noneMatch(each -> REVIEW.equals(each.get("rule")));
        assertThat(suspicionOf(suspected).getFirst()).doesNotContainKeys("ruleBy", "clockId");
        assertThat(EDITOR.overview().getList("missing"))
                .isEqualTo(List.of(Map.of("year", 2130, "cases", 0), Map.of("year", 2131, "cases", 2)));

        // when: one imports the table, another agrees
        EDITOR.imports(table(2131, "makeUpDays:", "  - 2131-01-06"))
                .statusCode(201)
                .body("name", equalTo("2131.1"));
        clock.passes(Duration.ofMinutes(5));
        Instant from = Instant.parse(
                APPROVER.approves("2131.1").statusCode(200).extract().path("activeFrom"));
        clock.goesTo(from.plusMillis(500));

        // then: 31 December 2130 is a Sunday, 1 January is off, Saturday the 6th is worked
        Instant end = Times.at("2131-01-13 00:00");
        await().untilAsserted(() -> assertThat(limitOf(listed, REVIEW)).isEqualTo(end));
        await().untilAsserted(() -> assertThat(limitOf(suspected, "DET-LATE")).isEqualTo(end));
        assertThat(suspicionOf(suspected).getFirst())
                .containsEntry("ruleBy", end.toString())
                .containsEntry("clockId", COUNTY.clock(suspected, "DET-LATE").get("clockId"));
        assertThat(CITY.calls(suspected))
                .filteredOn(call -> "VERIFICATION".equals(call.get("kind")))
                .hasSize(1);
        assertThat(EDITOR.overview().getList("missing")).isEqualTo(List.of(Map.of("year", 2130, "cases", 0)));
        // and: who decides everything again agrees, and so does a backtest
        Agreement.auditFindsNothing(auditor, clock, listed, suspected);
        assertThat(Agreement.backtested(listed)).isEqualTo(Agreement.told(listed));
        assertThat(Agreement.backtested(suspected)).isEqualTo(Agreement.told(suspected));
    }

    private UUID reviewBegins() {
        UUID caseId = world.accident(Samples.ZICHUAN, 1).id();
        PROVINCE.hears(caseId, "SD-1");
        UUID id = UUID.fromString(PROVINCE.call()
                .body(Map.of("caseId", caseId, "reason", "查处督办"))
                .post("/api/v1/supervisions")
                .then()
                .statusCode(200)
                .extract()
                .path("supervisionId"));
        COUNTY.orders(id, "lift-application", Map.of("statement", "书面报告")).statusCode(200);
        return caseId;
    }

    /** The head of the unit was told two hours before it was filed. */
    private UUID late() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant before = now.minus(Duration.ofHours(2));
        var accident = new Samples.Accident(UUID.randomUUID(), Samples.ZICHUAN, Casualties.NONE, before, before, now);
        world.tellsRecordedAt(now, 1, new AccidentReported(accident.facts(), List.of()));
        return accident.id();
    }

    private static List<Map<String, Object>> suspicionOf(UUID caseId) {
        return CITY.call()
                .queryParam("caseId", caseId)
                .get("/api/v1/suspicions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Instant limitOf(UUID caseId, String rule) {
        return COUNTY.clocks(caseId).stream()
                .filter(each -> rule.equals(each.get("rule")))
                .map(each -> Instant.parse(String.valueOf(each.get("dueAt"))))
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
