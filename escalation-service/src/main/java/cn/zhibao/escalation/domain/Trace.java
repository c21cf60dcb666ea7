package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision was made.
 *
 * @param condition question of the rule that held
 * @param inputs the values used, in the order of use
 * @param roster which desks there are, or the rosters by which somebody was called
 * @param notFired rules for the same subject that made nothing so far, and why not
 * @param evidence what the decision follows from; null in traces from before that was recorded
 */
public record Trace(
        String rule,
        String packVersion,
        String basis,
        String condition,
        List<Condition.Value> inputs,
        String roster,
        String calendar,
        List<NotFired> notFired,
        @Nullable Evidence evidence) {

    public Trace {
        inputs = List.copyOf(inputs);
        notFired = List.copyOf(notFired);
    }

    Trace with(List<NotFired> others) {
        return new Trace(rule, packVersion, basis, condition, inputs, roster, calendar, others, evidence);
    }

    /** With further values that were used. */
    Trace and(List<Condition.Value> more) {
        List<Condition.Value> all = new ArrayList<>(inputs);
        all.addAll(more);
        return new Trace(rule, packVersion, basis, condition, all, roster, calendar, notFired, evidence);
    }

    /** By these rosters. */
    Trace by(String rosters) {
        return new Trace(rule, packVersion, basis, condition, inputs, rosters, calendar, notFired, evidence);
    }

    /** Following from something that came before. */
    Trace from(Evidence earlier) {
        return new Trace(rule, packVersion, basis, condition, inputs, roster, calendar, notFired, earlier);
    }

    /** A rule that made nothing. */
    public record NotFired(String rule, Why why) {}

    /** Why a rule made nothing. */
    public enum Why {
        CONDITION_FALSE,
        /** Or it was before the rule came into force. */
        START_NOT_REACHED,
        CALENDAR_YEAR_MISSING,
        /** The case is one of a series, and the others were counted by another question. */
        OTHER_CASES_NOT_SEEN,
        /** The case is one of a series, and with the others on file they are too few. */
        OTHER_CASES_TOO_FEW,
        /** The moment at which it is judged among others was not reached. */
        NOT_JUDGED_YET,
        /** The hazard is listed, or proposed for it, already. */
        ALREADY_PROPOSED
    }
}
