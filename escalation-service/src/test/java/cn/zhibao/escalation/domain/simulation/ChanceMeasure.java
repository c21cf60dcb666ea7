package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Measures;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.events.contract.MeasureSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A measure that by chance is done and returned until it is accepted, is over without that, or is never done. */
final class ChanceMeasure {

    private final Random random;
    private final List<Recorded> history = new ArrayList<>();
    private Instant at;
    private long sequence;

    private ChanceMeasure(Random random, Instant at) {
        this.random = random;
        this.at = at;
        this.sequence = random.nextInt(5); // among others of its hazard
    }

    /** A measure about that hazard, which knows nothing of it. */
    static List<Recorded> of(Random random, UUID id, UUID hazard, String region, Instant begin) {
        ChanceMeasure measure = new ChanceMeasure(random, begin.plusSeconds(random.nextInt(2 * 86_400)));
        Instant dueAt = measure.at.plusSeconds(1 + random.nextInt(40 * 86_400));
        measure.goes(Measures.in(region, id, new UUID(~id.getMostSignificantBits(), 43), hazard, measure.at, dueAt));
        return measure.history;
    }

    private void goes(MeasureFacts set) {
        tell(new MeasureSet(set));
        MeasureFacts measure = set;
        while (Histories.maybe(random)) {
            later(20_000);
            measure = Measures.done(measure, at.minusSeconds(random.nextInt(90_000)), at);
            tell(new MeasureDone(measure));
            if (!Histories.maybe(random)) {
                return;
            }
            later(20_000);
            boolean accepted = random.nextBoolean();
            measure = Measures.reviewed(measure, accepted, at);
            tell(new MeasureReviewed(measure));
            if (accepted) {
                return;
            }
        }
        if (random.nextBoolean()) {
            later(20_000);
            tell(new MeasureReviewed(Measures.reviewed(measure, true, at)));
        }
    }

    private void later(int minutesMax) {
        at = at.plusMillis(1 + random.nextInt(minutesMax * 60_000));
    }

    private void tell(Event event) {
        sequence += 1 + random.nextInt(2);
        history.add(new Recorded(sequence, at, event));
    }
}
