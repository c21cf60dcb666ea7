package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.ClockFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Listings that a rule asks for (按事故等级挂牌督办). A listing by a desk counts for it and for those below; what a higher desk
 * owes since is owed by no lower one any more.
 */
final class OwedListings {

    private OwedListings() {}

    /** Meets the clocks of listings that are ordered, or passed to a higher desk. */
    static void answer(Draft draft, Instant now) {
        Supervision.Ordered ordered = draft.supervision();
        for (int place = 0;
                place < draft.clocks.size();
                place++) { // asked at each fact: no copy, though others may be opened
            Clock clock = draft.clocks.get(place);
            if (clock.stop() == Stop.LISTED && clock.isOwed()) {
                answer(draft, place, ordered, now);
            }
        }
    }

    /** True when that desk, or one below it, has to list the case still: it may take over what is listed lower. */
    static boolean isOwedBy(Draft draft, String desk) {
        return draft.clocks.stream()
                .anyMatch(clock -> clock.stop() == Stop.LISTED
                        && clock.isOwed()
                        && Region.within(clock.facts().desk(), desk));
    }

    private static void answer(Draft draft, int place, Supervision.@Nullable Ordered ordered, Instant now) {
        ClockFacts clock = draft.clocks.get(place).facts();
        if (ordered != null && Region.within(clock.desk(), ordered.facts().desk())) {
            Instant listedAt = ordered.facts().listedAt();
            Instant at = listedAt.isBefore(clock.startedAt()) ? clock.startedAt() : listedAt;
            meet(draft, place, at, now, Clocks.later(draft, clock, "listedAt", listedAt));
            return;
        }
        Clock higher = openedLaterAbove(draft, place);
        if (higher != null) {
            ClockFacts passed = higher.facts();
            meet(draft, place, passed.startedAt(), now, Clocks.later(draft, clock, "passedTo", passed.desk()));
        }
    }

    private static void meet(Draft draft, int place, Instant at, Instant now, Trace trace) {
        Clock clock = draft.clocks.get(place);
        Clocks.meet(draft, clock, at, now, trace);
        Calls.end(draft, clock.id(), now);
    }

    private static @Nullable Clock openedLaterAbove(Draft draft, int place) {
        String desk = draft.clocks.get(place).facts().desk();
        for (Clock other : draft.clocks.subList(place + 1, draft.clocks.size())) {
            if (other.stop() == Stop.LISTED && Region.within(desk, other.facts().desk())) {
                return other;
            }
        }
        return null;
    }
}
