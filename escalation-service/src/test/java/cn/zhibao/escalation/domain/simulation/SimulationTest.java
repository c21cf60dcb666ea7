package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.RectificationOverdue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Instant START = Times.at("2026-03-02 09:00");

    private final Seen seen = new Seen();

    private Simulation simulation(int remembered) {
        return new Simulation(Seen.shipped(), "000000", remembered, seen);
    }

    private static Recorded accident(int deaths) {
        var accident = reported("2026-03-28 10:00").deaths(deaths);
        return fact(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of()));
    }

    private static Recorded fact(long sequence, Instant at, Event event) {
        return new Recorded(sequence, at, event);
    }

    /** What was told of the rule's call, answered at that moment. */
    private Recorded answered(String rule, String by, Instant at) {
        EscalationFacts f = seen.told.values().stream()
                .flatMap(List::stream)
                .filter(told -> told instanceof EscalationRaised(var call)
                        && call.rule().equals(rule))
                .map(told -> ((EscalationRaised) told).escalation())
                .findFirst()
                .orElseThrow();
        return fact(Recorded.NEXT, at.plusMillis(5), new EscalationAcknowledged(ChanceAnswers.taken(f, at, by)));
    }

    private List<String> about(String rule) {
        return seen.lines().stream().filter(line -> line.contains(rule)).toList();
    }

    @Test
    void timers_ring_at_their_own_moments_by_the_time_of_the_history() {
        // given
        Simulation simulation = simulation(10);
        // when
        simulation.take(accident(1));
        simulation.passTime(Times.at("2026-03-28 10:31"));
        // then
        assertThat(about("SD-1"))
                .containsExactly(
                        "03-28 10:00 SD-1 opened, 03-28 10:00 to 03-28 10:30",
                        "03-28 10:00 SD-1 calls 370000 duty-officer for PROVINCIAL_DIRECT_REPORT",
                        "03-28 10:05 SD-1 goes on to 370000 duty-leader for PROVINCIAL_DIRECT_REPORT",
                        "03-28 10:10 SD-1 goes on to 370000 principal for PROVINCIAL_DIRECT_REPORT",
                        "03-28 10:15 SD-1 at 50 %",
                        "03-28 10:20 SD-1 goes on to 370000 principal for PROVINCIAL_DIRECT_REPORT",
                        "03-28 10:24 SD-1 at 80 %",
                        "03-28 10:30 SD-1 goes on to 370000 principal for PROVINCIAL_DIRECT_REPORT",
                        "03-28 10:30:00.001 SD-1 breached",
                        "03-28 10:30:00.001 SD-1 calls 370000 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void an_answer_counts_from_its_arrival_and_starts_the_next_hop() {
        // given
        Simulation simulation = simulation(10);
        simulation.take(accident(1));
        // when
        simulation.take(answered("CN-3", "officer", Times.at("2026-03-28 10:07")));
        // then
        assertThat(about("CN-3").getLast()).isEqualTo("03-28 10:07 CN-3 met 03-28 10:07, in time");
        assertThat(about("CN-3")).contains("03-28 10:07 CN-3 taken by officer");
        assertThat(about("CN-4").getFirst()).isEqualTo("03-28 10:07 CN-4 opened, 03-28 10:07 to 03-28 12:07");
        assertThat(simulation.taken().answers()).isOne();
    }

    @Test
    void a_recorded_fulfilment_meets_its_clock_and_other_clocks_meet_themselves() {
        // given
        Simulation simulation = simulation(10);
        simulation.take(accident(3));
        ClockFacts written = opened("SD-2");
        Instant at = Times.at("2026-03-28 10:40");
        // when
        simulation.take(fact(9, at.plusSeconds(60), new ClockMet(met(written, at))));
        simulation.take(fact(10, at.plusSeconds(61), new ClockMet(met(opened("SD-1"), at))));
        // then
        assertThat(about("SD-2").getLast()).isEqualTo("03-28 10:41 SD-2 met 03-28 10:40, in time");
        assertThat(about("SD-1 met")).isEmpty();
        assertThat(simulation.taken().answers()).isOne();
    }

    private ClockFacts opened(String rule) {
        return seen.told.values().stream()
                .flatMap(List::stream)
                .filter(told ->
                        told instanceof ClockOpened(var clock) && clock.rule().equals(rule))
                .map(told -> ((ClockOpened) told).clock())
                .findFirst()
                .orElseThrow();
    }

    private static ClockFacts met(ClockFacts c, Instant at) {
        return new ClockFacts(
                c.clockId(),
                c.caseId(),
                c.rule(),
                c.packVersion(),
                c.from(),
                c.to(),
                c.desk(),
                c.startedAt(),
                c.dueAt(),
                at,
                null,
                c.form(),
                c.basis(),
                c.region(),
                c.exercise(),
                c.progress());
    }

    @Test
    void what_comes_twice_changes_nothing() {
        // given
        Simulation simulation = simulation(10);
        simulation.take(accident(1));
        List<String> once = seen.lines();
        // when
        simulation.take(accident(1));
        // then
        assertThat(seen.lines()).isEqualTo(once);
        assertThat(simulation.taken()).isEqualTo(new Simulation.Taken(1, 1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void facts_that_nobody_counted_follow_one_another() {
        // given
        Simulation simulation = simulation(10);
        HazardFacts hazard = hazard(0);
        // when
        simulation.take(fact(Recorded.NEXT, START, new HazardFound(hazard)));
        simulation.take(fact(Recorded.NEXT, START.plusSeconds(60), new RectificationOverdue(hazard, START)));
        // then
        assertThat(about("CN-OVERDUE")).hasSize(1);
    }

    @Test
    void a_case_whose_beginning_is_missing_is_left_out() {
        // given
        Simulation simulation = simulation(10);
        // when
        simulation.take(fact(4, START, new RectificationOverdue(hazard(0), START)));
        simulation.passAllTime();
        // then
        assertThat(seen.outcomes).isEmpty();
        assertThat(simulation.taken().withoutBeginning()).isOne();
    }

    @Test
    void cases_of_other_regions_are_passed_over() {
        // given
        Simulation simulation = new Simulation(Seen.shipped(), "430000", 10, seen);
        // when
        simulation.take(accident(1));
        simulation.passAllTime();
        // then
        assertThat(seen.outcomes).isEmpty();
        assertThat(simulation.taken()).isEqualTo(new Simulation.Taken(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void what_is_not_decided_about_moves_no_time_and_a_first_fact_that_is_far_too_late_is_counted_as_such() {
        // given
        Simulation simulation = new Simulation(Seen.shipped(), "370000", 10, seen);
        Instant ahead = START.plus(Duration.ofDays(400));
        var elsewhere = reported("2026-03-28 11:00").in(Samples.CHANGSHA_WANGCHENG);
        // when
        simulation.take(fact(1, ahead, new AccidentReported(elsewhere.facts(), List.of())));
        simulation.take(accident(1));
        simulation.take(fact(1, START, new HazardFound(hazard(0))));
        // then
        assertThat(simulation.now()).isEqualTo(Times.at("2026-03-28 10:00"));
        assertThat(simulation.taken()).isEqualTo(new Simulation.Taken(1, 1, 0, 0, 0, 1, 0, 0, 1));
    }

    @Test
    void an_answer_that_is_refused_is_no_answer() {
        // given
        Simulation simulation = simulation(10);
        simulation.take(accident(1));
        Recorded late = answered("SD-1", "leader", Times.at("2026-03-28 10:06"));
        simulation.take(answered("SD-1", "officer", Times.at("2026-03-28 10:04")));
        // when
        simulation.take(late);
        // then
        assertThat(simulation.taken().answers()).isOne();
    }

    @Test
    void memory_does_not_grow_with_cases_that_have_ended() {
        // given
        Simulation simulation = simulation(20);
        // when
        List<Integer> sizes = IntStream.range(0, 2_000)
                .map(i -> {
                    Instant found = START.plus(Duration.ofMinutes(i));
                    ends(simulation, hazard(i), found);
                    return simulation.inMemory();
                })
                .boxed()
                .toList();
        // then
        assertThat(sizes.getLast()).isEqualTo(20);
        assertThat(simulation.underWay()).isZero();
        assertThat(seen.forgotten).hasSize(1_980).doesNotHaveDuplicates();
    }

    @Test
    void what_is_opened_again_goes_on_where_it_ended_unless_it_is_forgotten() {
        // given
        Simulation simulation = simulation(1);
        HazardFacts forgotten = hazard(1);
        HazardFacts known = hazard(2);
        ends(simulation, forgotten, START);
        ends(simulation, known, START.plusSeconds(60));
        // when
        Instant again = START.plus(Duration.ofDays(3));
        for (HazardFacts hazard : List.of(forgotten, known)) {
            HazardFacts late = Samples.at(hazard, HazardStage.RECTIFYING, again, null);
            simulation.take(fact(3, again, new HazardReopened(late, "again")));
            // a first fact that comes once more, years later
            simulation.take(fact(1, START, new HazardFound(hazard)));
        }
        simulation.passTime(again);
        // then
        assertThat(seen.told.get(known.hazardId())).isNotEmpty();
        assertThat(seen.told.get(forgotten.hazardId())).isNull();
        assertThat(simulation.taken()).isEqualTo(new Simulation.Taken(2, 5, 0, 1, 1, 1, 0, 0, 1));
    }

    private static HazardFacts hazard(int i) {
        Instant found = START;
        return Samples.hazard(new UUID(7, i), HazardLevel.GENERAL, found, found, found.plus(Duration.ofDays(9)));
    }

    private static void ends(Simulation simulation, HazardFacts hazard, Instant at) {
        simulation.take(fact(1, at, new HazardFound(hazard)));
        HazardFacts closed = Samples.at(hazard, HazardStage.CLOSED, null, at.plusSeconds(30));
        simulation.take(fact(2, at.plusSeconds(30), new HazardClosed(closed)));
    }

    @Test
    void everything_that_was_told_can_be_told_again() {
        // given
        Simulation simulation = simulation(10);
        simulation.take(accident(1));
        simulation.take(answered("SD-1", "370000", Times.at("2026-03-28 10:04")));
        simulation.take(answered("CN-3", "370300", Times.at("2026-03-28 10:21")));
        simulation.passAllTime();
        List<EscalationEvent> live = List.copyOf(seen.told.values().iterator().next());
        // when
        Seen again = new Seen();
        Simulation second = new Simulation(Seen.shipped(), "370000", 10, again);
        second.take(accident(1));
        for (int i = 0; i < live.size(); i++) {
            if (live.get(i) instanceof EscalationAcknowledged) {
                second.take(fact(i + 1, START, live.get(i)));
            }
        }
        second.passAllTime();
        // then
        assertThat(again.told.values()).containsExactly(live);
    }
}
