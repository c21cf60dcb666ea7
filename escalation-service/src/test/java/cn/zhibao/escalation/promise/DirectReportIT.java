package cn.zhibao.escalation.promise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DirectReportIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Duration LONG_AGO = Duration.ofDays(200);

    @Inject
    MovableClock clock;

    @Inject
    Flow flow;

    @Inject
    World world;

    @Test
    void a_death_stands_at_the_desk_of_the_province_with_a_clock_of_thirty_minutes() {
        // given
        var accident = death(LONG_AGO);
        // when
        Map<String, Object> call = PROVINCE.hears(accident.id(), "SD-1");
        // then
        assertThat(call)
                .containsEntry("desk", "370000")
                .containsEntry("kind", "PROVINCIAL_DIRECT_REPORT")
                .containsEntry("level", "PROVINCE");
        assertThat(Instant.parse((String) call.get("legalDueAt")))
                .isEqualTo(accident.reportedAt().plus(Duration.ofMinutes(30)));
        // that of the listing waits where the working days of its year are not known yet
        assertThat(rules(PROVINCE.clocks(accident.id())))
                .contains("CN-1", "CN-2", "CN-3", "CN-6", "SD-1")
                .doesNotHaveDuplicates()
                .isSubsetOf("CN-1", "CN-2", "CN-3", "CN-6", "SD-1", "CN-PROPOSE-ACCIDENT");
    }

    @Test
    void the_same_fact_delivered_again_has_no_second_effect() {
        // given: the last of four deaths in five days, which carries the suspicion
        Duration series = LONG_AGO.plus(Duration.ofDays(30));
        IntStream.range(0, 3).forEach(_ -> death(series));
        var accident = death(series);
        PROVINCE.hears(accident.id(), "DET-CLUSTER");
        PROVINCE.hears(accident.id(), "DET-CLUSTER-TYPE");
        List<Object> clocks = rules(PROVINCE.clocks(accident.id()));
        // when
        world.tells(UUID.randomUUID(), 1, reported(accident));
        var after = death(series);
        PROVINCE.hears(after.id(), "DET-CLUSTER");
        // then
        assertThat(rules(PROVINCE.calls(accident.id())))
                .containsExactlyInAnyOrder("CN-3", "CN-COUNTY", "DET-CLUSTER", "DET-CLUSTER-TYPE", "SD-1");
        // those of the listing and the verifications wait where the working days of its year are not known yet
        assertThat(rules(PROVINCE.clocks(accident.id())))
                .isEqualTo(clocks)
                .contains("CN-1", "CN-2", "CN-3", "CN-6", "SD-1")
                .doesNotHaveDuplicates()
                .isSubsetOf(
                        "CN-1",
                        "CN-2",
                        "CN-3",
                        "CN-6",
                        "SD-1",
                        "CN-PROPOSE-ACCIDENT",
                        "DET-CLUSTER",
                        "DET-CLUSTER-TYPE");
        assertThat(members(after.id())).isEqualTo(4);
    }

    /** Of a unit of its own, whose points nobody else loses. */
    private static AccidentReported reported(Samples.Accident accident) {
        return new AccidentReported(Punished.of("unit " + accident.id(), accident.facts()), List.of());
    }

    /** Filed now, and so long after it happened that it is of no series but that of this test. */
    private Samples.Accident death(Duration ago) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var accident = new Samples.Accident(
                UUID.randomUUID(), Samples.ZICHUAN, new Casualties(1, 0, 0, 0, 0), now.minus(ago), now, now);
        world.tellsRecordedAt(now, 1, reported(accident));
        return accident;
    }

    private static List<Object> rules(List<Map<String, Object>> callsOrClocks) {
        return callsOrClocks.stream().map(each -> each.get("rule")).toList();
    }

    /** How many others the suspicion of a case names. */
    private static long members(UUID caseId) {
        List<?> evidence = (List<?>)
                requireNonNull(PROVINCE.suspects(caseId, "DET-CLUSTER").get("evidence"));
        return evidence.stream()
                .filter(each -> each instanceof Map<?, ?> said && "member".equals(said.get("name")))
                .count();
    }

    @Test
    void a_call_that_nobody_answers_goes_on_and_the_limit_that_passes_is_breached() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 0);
        Map<String, Object> first = CITY.hears(accident.id(), "CN-3");
        assertThat(first).containsEntry("desk", "370300");
        // when
        clock.passes(Duration.ofMinutes(11));
        flow.sweep(clock.instant());
        // then
        await().untilAsserted(() -> assertThat(PROVINCE.hears(accident.id(), "CN-3"))
                .containsEntry("desk", "370000")
                .containsEntry("step", 2));
        clock.passes(Duration.ofMinutes(20));
        flow.sweep(clock.instant());
        await().untilAsserted(
                        () -> assertThat(PROVINCE.clock(accident.id(), "SD-1")).containsKey("breachedAt"));
    }

    @Test
    void an_acknowledgement_meets_the_clock_and_starts_the_next_hop() {
        // given
        var accident = world.accident(Samples.ZICHUAN, 1);
        Map<String, Object> call = CITY.hears(accident.id(), "CN-3");
        // when
        var answer = CITY.acknowledges(call);
        // then
        answer.statusCode(200);
        assertThat(answer.extract().jsonPath().getString("acknowledgedBy")).isEqualTo("desk-370300");
        assertThat(CITY.clock(accident.id(), "CN-3")).containsKey("metAt");
        assertThat(PROVINCE.hears(accident.id(), "CN-4")).containsEntry("desk", "370000");
    }
}
