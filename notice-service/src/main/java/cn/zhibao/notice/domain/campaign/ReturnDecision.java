package cn.zhibao.notice.domain.campaign;

import cn.zhibao.notice.domain.Fault;
import java.util.List;

/** What becomes of a return that somebody files. */
public sealed interface ReturnDecision {

    /**
     * It counts.
     *
     * @param steps what is told; empty when the same was filed before
     */
    record Accepted(CampaignReturn owed, List<ReturnStep> steps) implements ReturnDecision {
        public Accepted {
            steps = List.copyOf(steps);
        }
    }

    record Faulty(List<Fault> faults) implements ReturnDecision {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    record Refused(CampaignRefusal why) implements ReturnDecision {}
}
