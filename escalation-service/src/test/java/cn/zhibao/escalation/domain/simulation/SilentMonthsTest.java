package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Months;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.PatternSuspected;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Months that are over, told for each county and unit: most of them are nothing. */
class SilentMonthsTest {

    private static final UUID UNIT = new UUID(8, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Seen seen = new Seen();
    private final Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);

    private void over(long sequence, ExposureFacts month) {
        simulation.take(new Recorded(sequence, month.statedAt(), new ExposureStated(month)));
    }

    @Test
    void one_of_which_nothing_came_is_forgotten_and_the_next_is_decided_all_the_same() {
        // given
        over(1, Months.unit(UNIT, MARCH, 2, 5, 0));
        assertThat(simulation.inMemory()).isZero();
        // when
        over(2, Months.unit(UNIT, MARCH.plusMonths(1), 2, 0, 0));
        // then
        assertThat(seen.told.get(UNIT)).hasAtLeastOneElementOfType(PatternSuspected.class);
        assertThat(simulation.inMemory()).isOne();
        assertThat(simulation.taken().withoutBeginning()).isZero();
    }

    @Test
    void where_the_history_begins_later_any_month_may_be_the_first() {
        // when
        over(5, Months.county(UNIT, MARCH, 9));
        over(6, Months.county(UNIT, MARCH.plusMonths(1), 9));
        // then
        assertThat(seen.moments.stream()
                        .map(Seen.Moment::fact)
                        .filter(PatternSuspected.class::isInstance)
                        .map(fact -> ((PatternSuspected) fact).suspicion().suspicionId()))
                .hasSize(2)
                .hasSameElementsAs(seen.outcomes.getLast().next().suspicions().stream()
                        .map(Suspicion::id)
                        .toList());
    }
}
