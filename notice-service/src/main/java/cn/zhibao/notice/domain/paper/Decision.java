package cn.zhibao.notice.domain.paper;

import cn.zhibao.notice.domain.Fault;
import java.util.List;

/** What comes of an act. */
public sealed interface Decision {

    /**
     * It counts.
     *
     * @param notice the document that was meant, as it stands now
     * @param steps what changes; nothing when the same person did the same before
     */
    record Accepted(Notice notice, List<Step> steps) implements Decision {
        public Accepted {
            steps = List.copyOf(steps);
        }
    }

    record Refused(Refusal why) implements Decision {}

    /** What was said of it cannot be. */
    record Faulty(Fault fault) implements Decision {}
}
