package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Exposure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was told of an accident so far: its gravest figures, and when it was first said to have happened.
 *
 * @param hurt dead and seriously injured together
 * @param people all who were known, whatever became of them
 * @param informedAt when the head of the unit was first said to have been told, null while nobody said it
 */
public record Ever(
        int deaths,
        int hurt,
        @Nullable BigDecimal directLossCny,
        Instant occurredAt,
        int people,
        @Nullable Instant informedAt) {

    static Ever of(AccidentFacts accident) {
        return new Ever(
                accident.casualties().deaths(),
                hurt(accident),
                accident.directLossCny(),
                accident.occurredAt(),
                people(accident),
                accident.informedAt());
    }

    Ever and(AccidentFacts later) {
        Ever all = new Ever(
                Math.max(deaths, later.casualties().deaths()),
                Math.max(hurt, hurt(later)),
                larger(directLossCny, later.directLossCny()),
                occurredAt,
                Math.max(people, people(later)),
                informedAt == null ? later.informedAt() : informedAt);
        return all.equals(this) ? this : all; // most facts tell nothing graver, and every case keeps one
    }

    static int hurt(AccidentFacts accident) {
        return accident.casualties().deaths() + accident.casualties().seriousInjuries();
    }

    /** Dead, injured, missing, trapped and rescued: whoever goes from one to another is one of them still. */
    public static int people(AccidentFacts accident) {
        Casualties hit = accident.casualties();
        Exposure exposure = accident.exposure();
        Integer rescued = exposure == null ? null : exposure.rescued();
        return hurt(accident) + hit.minorInjuries() + hit.missing() + hit.trapped() + (rescued == null ? 0 : rescued);
    }

    /** How much later than first told it is said to have happened. */
    public Duration occurredLater(AccidentFacts now) {
        return later(occurredAt, now.occurredAt());
    }

    /** How much later than first told the head of the unit is said to have been told; zero while nobody says it. */
    public Duration informedLater(AccidentFacts now) {
        return later(informedAt, now.informedAt());
    }

    private static Duration later(@Nullable Instant first, @Nullable Instant now) {
        return first != null && now != null && now.isAfter(first) ? Duration.between(first, now) : Duration.ZERO;
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.max(b);
    }
}
