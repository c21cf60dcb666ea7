package cn.zhibao.notice.domain.plan;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.Refusal;
import cn.zhibao.notice.domain.paper.Step;
import java.util.List;

/** What comes of a plan that is filed. */
public sealed interface PlanDecision {

    /**
     * It counts.
     *
     * @param notice the document that was meant, as it stands now
     * @param answered the documents that it answers; none when the same person filed the same before
     * @param plan all measures of the document
     * @param added those of them that are new
     */
    record Accepted(Notice notice, List<Step> answered, List<Measure> plan, List<MeasureStep> added)
            implements PlanDecision {
        public Accepted {
            answered = List.copyOf(answered);
            plan = List.copyOf(plan);
            added = List.copyOf(added);
        }
    }

    record Refused(Refusal why) implements PlanDecision {}

    /** What it says cannot be: every fault. */
    record Faulty(List<Fault> faults) implements PlanDecision {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
