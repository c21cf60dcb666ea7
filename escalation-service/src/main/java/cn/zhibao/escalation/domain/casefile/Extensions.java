package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.ClockWaiver;
import cn.zhibao.events.contract.ExtensionDecision;
import cn.zhibao.events.contract.ExtensionRequest;
import org.jspecify.annotations.Nullable;

/** What is told of a clock about whose time people decide. */
final class Extensions {

    private static final ClockProgress NONE = new ClockProgress(null, 0, null, null, null);

    private Extensions() {}

    /** The wish before, on which somebody decided, is told no more. */
    static ClockProgress asked(ClockFacts clock, ExtensionRequest request) {
        ClockProgress before = of(clock);
        return new ClockProgress(before.firstDueAt(), before.extensions(), request, null, before.waiver());
    }

    static ClockProgress refused(ClockFacts clock, ExtensionDecision decision) {
        ClockProgress before = of(clock);
        return new ClockProgress(before.firstDueAt(), before.extensions(), before.request(), decision, before.waiver());
    }

    static ClockProgress extended(ClockFacts clock, ExtensionDecision decision) {
        ClockProgress before = of(clock);
        return new ClockProgress(
                before.firstDueAt() == null ? clock.dueAt() : before.firstDueAt(),
                before.extensions() + 1,
                before.request(),
                decision,
                before.waiver());
    }

    static ClockProgress waived(ClockFacts clock, ClockWaiver waiver) {
        ClockProgress before = of(clock);
        return new ClockProgress(before.firstDueAt(), before.extensions(), before.request(), before.decision(), waiver);
    }

    private static ClockProgress of(ClockFacts clock) {
        @Nullable ClockProgress known = clock.progress();
        return known == null ? NONE : known;
    }
}
