package cn.zhibao.escalation;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables of a quarter or year that a unit files. */
public final class Tables {

    private static final HazardReturnFigures FIGURES =
            new HazardReturnFigures(1, 12, 11, 2, 1, 2, 2, 1, 0, new BigDecimal("12.50"));

    private Tables() {}

    /** One of a period such as {@code 2026-Q3} that the unit was asked for, or that nobody asked for. */
    public static HazardReturnFacts of(UUID id, String period, @Nullable Instant askedAt, Instant dueAt) {
        return in(Samples.ZICHUAN, id, period, askedAt, dueAt);
    }

    /** The same elsewhere. */
    public static HazardReturnFacts in(
            String region, UUID id, String period, @Nullable Instant askedAt, Instant dueAt) {
        return new HazardReturnFacts(
                id,
                "TB-" + region + "-" + Punished.UNIT + "-" + period,
                region,
                new Enterprise(Punished.UNIT, "某建筑公司"),
                period,
                LocalDate.parse("2026-07-01"),
                LocalDate.parse("2026-09-30"),
                dueAt,
                askedAt,
                null,
                0,
                null,
                null);
    }

    /** Filed, or with one that is filed: corrected. */
    public static HazardReturnFacts filed(HazardReturnFacts t, Instant at) {
        return new HazardReturnFacts(
                t.returnId(),
                t.number(),
                t.region(),
                t.enterprise(),
                t.period(),
                t.from(),
                t.until(),
                t.dueAt(),
                t.askedAt(),
                t.filedAt() == null ? at : t.filedAt(),
                t.filings() + 1,
                LocalDate.parse("2026-10-09"),
                FIGURES);
    }
}
