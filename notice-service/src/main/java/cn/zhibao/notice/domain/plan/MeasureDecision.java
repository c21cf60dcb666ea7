package cn.zhibao.notice.domain.plan;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.paper.Refusal;
import java.util.List;

/** What comes of an act. */
public sealed interface MeasureDecision {

    /**
     * It counts.
     *
     * @param measure as it stands now
     * @param steps what changes; nothing when the same person did the same before
     */
    record Accepted(Measure measure, List<MeasureStep> steps) implements MeasureDecision {
        public Accepted {
            steps = List.copyOf(steps);
        }
    }

    record Refused(Refusal why) implements MeasureDecision {}

    /** What was said of it cannot be. */
    record Faulty(Fault fault) implements MeasureDecision {}
}
