package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Measures;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.events.contract.MeasureSet;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Measures on their way through a simulation: counted among others of their matter, and kept until they are accepted. */
class MeasureCourseTest {

    private static final UUID ID = new UUID(9, 3);
    private static final Instant AT = Times.at("2026-03-30 10:00");
    private static final MeasureFacts SET =
            Measures.set(ID, new UUID(9, 1), new UUID(9, 0), AT, Times.at("2026-04-21 00:00"));

    private final Seen seen = new Seen();
    private final Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);

    private void tell(long sequence, Instant at, MeasureEvent event) {
        simulation.take(new Recorded(sequence, at, event));
    }

    @Test
    void one_begins_wherever_it_stands_among_the_others_and_is_over_when_it_is_accepted() {
        // given
        MeasureFacts done = Measures.done(SET, AT.plusSeconds(60), AT.plusSeconds(60));
        // when, then
        tell(8, AT, new MeasureSet(SET));
        tell(9, AT.plusSeconds(60), new MeasureDone(done));
        tell(9, AT.plusSeconds(61), new MeasureDone(done));
        assertThat(simulation.taken().cases()).isOne();
        assertThat(simulation.taken().repeated()).isOne();
        assertThat(simulation.underWay()).isOne();
        tell(11, AT.plusSeconds(90), new MeasureReviewed(Measures.reviewed(done, false, AT.plusSeconds(90))));
        assertThat(simulation.underWay()).isOne();
        MeasureFacts again = Measures.done(done, AT.plusSeconds(120), AT.plusSeconds(120));
        tell(12, AT.plusSeconds(120), new MeasureDone(again));
        tell(14, AT.plusSeconds(150), new MeasureReviewed(Measures.reviewed(again, true, AT.plusSeconds(150))));
        assertThat(simulation.underWay()).isZero();
        assertThat(seen.told).containsOnlyKeys(ID);
    }

    @Test
    void one_that_nobody_saw_set_is_left_out() {
        // when
        tell(8, AT.plusSeconds(1), new MeasureDone(Measures.done(SET, AT, AT)));
        // then
        assertThat(simulation.taken().withoutBeginning()).isOne();
        assertThat(seen.told).isEmpty();
    }
}
