package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A duty that nobody fulfils is the latest of all: a worst delay that leaves it out would praise who does nothing. */
class NeverMetTest {

    private static final Instant FOUND = Times.at("2026-03-02 09:00");
    private static final Duration FIRST_ANSWER = Duration.ofHours(24);
    private static final String RULE = "CN-FIRST-TIP";

    private final Tally tally = new Tally();
    private final HazardFacts answered = tip();
    private final HazardFacts left = tip();

    private Simulation withTips(HazardFacts... tips) {
        Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, tally);
        for (HazardFacts each : tips) {
            simulation.take(new Recorded(1, FOUND, new HazardFound(each)));
        }
        return simulation;
    }

    private static HazardFacts tip() {
        return Samples.of(UUID.randomUUID(), Samples.ZICHUAN, Samples.foundBy("PUBLIC_TIP", FOUND, FOUND));
    }

    private static Instant afterTheLimit(int hours) {
        return FOUND.plus(FIRST_ANSWER).plus(Duration.ofHours(hours));
    }

    private static Summary.Delay delay(int hours, HazardFacts hazard, boolean met) {
        return new Summary.Delay(Duration.ofHours(hours), RULE, hazard.hazardId(), met);
    }

    @Test
    void what_is_still_owed_at_the_end_counts_with_the_delay_it_has_by_then() {
        // given
        Simulation simulation = withTips(answered, left);
        HazardFacts late = Samples.answered(answered, afterTheLimit(5));
        simulation.take(new Recorded(2, afterTheLimit(5), new HazardGraded(late, HazardLevel.GENERAL)));
        simulation.passTime(afterTheLimit(9));
        assertThat(tally.summary().worstDelay()).isEqualTo(delay(5, answered, true));
        // when
        simulation.eachCase(tally::left);
        // then
        assertThat(tally.summary().metLate()).isEqualTo(1);
        assertThat(tally.summary().neverMet()).isEqualTo(1);
        assertThat(tally.summary().worstDelay()).isEqualTo(delay(9, left, false));
    }

    @Test
    void what_its_case_owed_when_it_ended_grows_no_later() {
        // when
        Summary soon = afterConclusion(10, 400);
        Summary years = afterConclusion(10, 800);
        // then
        assertThat(soon.neverMet()).isPositive();
        assertThat(soon.worstDelay()).isNotNull().extracting(Summary.Delay::met).isEqualTo(false);
        assertThat(years).isEqualTo(soon);
    }

    @Test
    void cases_that_are_forgotten_on_the_way_count_once() {
        assertThat(afterConclusion(1, 400)).isEqualTo(afterConclusion(10, 400));
    }

    /** Three accidents that are concluded, whatever of them nobody did. */
    private static Summary afterConclusion(int remembered, int days) {
        Tally tally = new Tally();
        Simulation simulation = new Simulation(Seen.shipped(), "000000", remembered, tally);
        for (int i = 0; i < 3; i++) {
            var accident = Samples.Accident.reported("2026-03-02 09:00")
                    .withId(new UUID(5, i))
                    .facts();
            simulation.take(new Recorded(1, FOUND.plusSeconds(i), new AccidentReported(accident, List.of())));
        }
        for (int i = 0; i < 3; i++) {
            var accident = Samples.Accident.reported("2026-03-02 09:00")
                    .withId(new UUID(5, i))
                    .facts();
            Instant at = FOUND.plus(Duration.ofHours(3)).plusSeconds(i);
            simulation.take(new Recorded(2, at, new AccidentConcluded(accident, Histories.CONCLUSION, at)));
        }
        simulation.passTime(FOUND.plus(Duration.ofDays(days)));
        assertThat(simulation.underWay()).isZero();
        assertThat(simulation.inMemory()).isEqualTo(Math.min(3, remembered));
        simulation.eachCase(tally::left);
        return tally.summary();
    }

    @Test
    void what_is_not_due_yet_is_not_late() {
        // given
        Simulation simulation = withTips(left);
        simulation.passTime(afterTheLimit(-1));
        // when
        simulation.eachCase(tally::left);
        // then
        assertThat(tally.summary().neverMet()).isZero();
        assertThat(tally.summary().worstDelay()).isNull();
    }
}
