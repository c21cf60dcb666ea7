package cn.zhibao.hazard.app.tip;

import cn.zhibao.hazard.domain.tip.TipDecision;
import cn.zhibao.hazard.domain.tip.TipRules;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Says that a tipster should have an answer by now and has none. */
public final class SayTipOverdue {

    /** Kind of the timers that carry a deadline as their text. */
    public static final String KIND = "tip-reply";

    /** Time itself is the actor. */
    private static final String ACTOR = "system:deadline";

    private SayTipOverdue() {}

    public static Uni<Void> say(Tips.InTransaction tips, UUID tipId, Instant deadline) {
        return tips.load(tipId)
                .chain(found -> found.map(known -> say(tips, known, deadline))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Uni<Void> say(Tips.InTransaction tips, Tips.Known known, Instant deadline) {
        return switch (TipRules.overdue(known.tip(), deadline)) {
            case TipDecision.Accepted accepted -> tips.save(known, accepted, ACTOR);
            case TipDecision.Faulty _, TipDecision.TooLate _ -> Uni.createFrom().voidItem();
        };
    }
}
