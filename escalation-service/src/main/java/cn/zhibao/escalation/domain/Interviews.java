package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.HeldInterview;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.events.contract.ClockFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interviews (约谈) that a rule asks for after an accident. One that was held since the clock began meets it, by the minutes of the
 * desk that owes it or of one above; the announcement of one meets nothing.
 */
final class Interviews {

    private Interviews() {}

    /** Keeps what was held. The accident may become known, or graver, by what is heard later though it was told before. */
    static void hear(Draft draft, Input.Interviewed told) {
        draft.interviews.add(HeldInterview.of(told.held(), draft.evidence()));
    }

    /** True when that was heard before. */
    static boolean isKnown(List<HeldInterview> interviews, Input.Interviewed told) {
        return interviews.stream()
                .anyMatch(each -> each.noticeId().equals(told.held().notice().noticeId()));
    }

    /** Meets the clocks of interviews that were on record by then. */
    static void answer(Draft draft, Instant now) {
        if (draft.interviews.isEmpty()) {
            return;
        }
        for (Clock clock : List.copyOf(draft.clocks)) {
            HeldInterview interview =
                    clock.stop() == Stop.INTERVIEW_HELD && clock.isOwed() ? firstFor(draft, clock.facts(), now) : null;
            if (interview != null) {
                Clocks.meet(draft, clock, interview.heldAt(), now, trace(draft, clock.facts(), interview));
                Calls.end(draft, clock.id(), now);
            }
        }
    }

    private static @Nullable HeldInterview firstFor(Draft draft, ClockFacts clock, Instant now) {
        HeldInterview first = null;
        for (HeldInterview each : draft.interviews) {
            boolean counts = !each.recordedAt().isAfter(now)
                    && !each.heldAt().isBefore(clock.startedAt())
                    && each.isBy(clock.desk(), draft.known().region());
            if (counts && (first == null || each.heldAt().isBefore(first.heldAt()))) {
                first = each;
            }
        }
        return first;
    }

    private static Trace trace(Draft draft, ClockFacts clock, HeldInterview interview) {
        return Clocks.later(draft, clock, "heldAt", interview.heldAt())
                .and(List.of(value("notice", interview.number()), value("issuer", interview.issuer())))
                .from(interview.told());
    }
}
