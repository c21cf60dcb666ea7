package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Series;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.casefile.Urgency;
import cn.zhibao.events.contract.EscalationEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to do, in the order decided. */
public sealed interface Decision {

    /** The same, with the rules that made nothing. */
    default Decision with(List<Trace.NotFired> others) {
        return this;
    }

    /** A fact to record and tell: of a clock, an escalation or a listing. */
    record Told(EscalationEvent fact, Trace trace) implements Decision {
        @Override
        public Told with(List<Trace.NotFired> others) {
            return new Told(fact, trace.with(others));
        }
    }

    /** A hazard should be put under listed supervision; the escalation that says so is told apart. */
    record SupervisionProposed(Supervision.Proposed supervision, Trace trace) implements Decision {
        @Override
        public SupervisionProposed with(List<Trace.NotFired> others) {
            return new SupervisionProposed(supervision, trace.with(others));
        }
    }

    /** The case is one of a series: those that join after it are judged with it. */
    record SeriesJoined(Series series, Member member) implements Decision {}

    /** Where and when an accident was, as it is said now: signals and tips are compared with it. */
    record SceneShown(Scene scene) implements Decision {}

    /** Whether a hazard is a major one of a unit and not struck off, as it is said now. */
    record StandingShown(Standing standing) implements Decision {}

    /** Look at the case again at that moment. */
    record TimerSet(Alarm alarm, Urgency urgency) implements Decision {}

    /** That moment means nothing any more. */
    record TimerCancelled(UUID timerId) implements Decision {}

    /**
     * Not done.
     *
     * @param rule the rule that could not be applied, null when a person was refused
     */
    record Refused(Refusal why, @Nullable String rule) implements Decision {}
}
