package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.audit.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a second process finds that decides again what was decided. */
public interface Audit {

    /** How it stands; from any thread, at once. */
    State state();

    /** Whether it sees what it judges. */
    enum Sight {
        /** Still reads what was told before it began. */
        CATCHING_UP,
        WATCHING,
        /** Nothing new can be read: nobody knows whether all is well. */
        BLIND
    }

    /**
     * How the audit stands.
     *
     * @param beatAt when it was last at work: a sign of life
     * @param through until when everything that was told has been compared
     * @param lag records that are not read yet
     * @param engineAnswers false while facts come and nothing is done about them, or nobody is there to do it
     * @param engineLag facts that the engine has not taken from the topics yet
     * @param cases under way, and ended ones that are remembered
     * @param agreed decisions that were told as they had to be
     * @param notJudged decisions about cases that are not known here any more, or that were too many to be followed
     * @param casesNotFollowed cases that were too many to be followed since this process began: nobody checks them
     * @param casesMax most that are followed at once
     * @param rulesUnknownFrom since when nothing is judged because the rules cannot be read; null while they can
     * @param counts of all findings since this process began
     * @param findings the newest, newest first
     */
    record State(
            Instant startedAt,
            Instant beatAt,
            Instant through,
            Sight sight,
            long lag,
            boolean engineAnswers,
            long engineLag,
            int cases,
            long agreed,
            long notJudged,
            long casesNotFollowed,
            int casesMax,
            @Nullable Instant rulesUnknownFrom,
            Map<Finding.Kind, Long> counts,
            List<Finding> findings) {

        public State {
            counts = Map.copyOf(counts);
            findings = List.copyOf(findings);
        }
    }
}
