package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.AccidentFacts;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was told of an accident so far: its gravest figures, and when it was first said to have happened.
 *
 * @param hurt dead and seriously injured together
 */
public record Ever(int deaths, int hurt, @Nullable BigDecimal directLossCny, Instant occurredAt) {

    static Ever of(AccidentFacts accident) {
        return new Ever(
                accident.casualties().deaths(), hurt(accident), accident.directLossCny(), accident.occurredAt());
    }

    Ever and(AccidentFacts later) {
        return new Ever(
                Math.max(deaths, later.casualties().deaths()),
                Math.max(hurt, hurt(later)),
                larger(directLossCny, later.directLossCny()),
                occurredAt);
    }

    static int hurt(AccidentFacts accident) {
        return accident.casualties().deaths() + accident.casualties().seriousInjuries();
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.max(b);
    }
}
