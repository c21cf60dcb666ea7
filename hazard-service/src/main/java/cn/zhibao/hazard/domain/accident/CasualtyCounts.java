package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.Casualties;
import org.jspecify.annotations.Nullable;

/** Counts of people as somebody reports them; absent is "not said", which is not the same as nobody. */
public record CasualtyCounts(
        @Nullable Integer deaths,
        @Nullable Integer seriousInjuries,
        @Nullable Integer minorInjuries,
        @Nullable Integer missing,
        @Nullable Integer trapped) {

    /** The counts before, with those replaced that are said now. */
    public Casualties over(Casualties before) {
        return new Casualties(
                pick(deaths, before.deaths()),
                pick(seriousInjuries, before.seriousInjuries()),
                pick(minorInjuries, before.minorInjuries()),
                pick(missing, before.missing()),
                pick(trapped, before.trapped()));
    }

    private static int pick(@Nullable Integer said, int before) {
        return said == null ? before : said;
    }
}
