package cn.zhibao.hazard.domain.tip;

import cn.zhibao.events.contract.TipKind;
import java.time.Duration;
import java.util.Map;

/**
 * Limits of tips. None of them is law: each is a default of this system (本系统默认).
 *
 * @param replyWithin time for the answer, counted from the receipt, by kind
 * @param replyWithinUsually the same for kinds not named
 * @param givenMax most tips that are taken from one address within {@code window}
 */
public record TipPolicy(
        Map<TipKind, Duration> replyWithin, Duration replyWithinUsually, int givenMax, Duration window) {

    public TipPolicy {
        replyWithin = Map.copyOf(replyWithin);
        boolean positive = replyWithinUsually.isPositive()
                && window.isPositive()
                && replyWithin.values().stream().allMatch(Duration::isPositive);
        if (!positive || givenMax < 1) {
            throw new IllegalArgumentException("times of tips are longer than nothing, and at least one tip is taken");
        }
    }

    Duration replyWithin(TipKind kind) {
        return replyWithin.getOrDefault(kind, replyWithinUsually);
    }
}
