package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.Enterprise;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a hazard is a major one of a unit that is not struck off yet (未销号的重大隐患), as it is said from a moment on.
 *
 * @param number number of the hazard for people
 * @param unit unified social credit code of the unit
 * @param toldAt from when it was known to be so
 */
public record Standing(UUID caseId, String number, String unit, boolean exercise, boolean stands, Instant toldAt) {

    /** Those of the same moment by their ids, as PostgreSQL orders them. */
    public static final Comparator<Standing> LAST_FIRST = Comparator.comparing(Standing::toldAt)
            .thenComparing((a, b) ->
                    Long.compareUnsigned(a.caseId.getMostSignificantBits(), b.caseId.getMostSignificantBits()))
            .thenComparing((a, b) ->
                    Long.compareUnsigned(a.caseId.getLeastSignificantBits(), b.caseId.getLeastSignificantBits()))
            .reversed();

    /** What is said now. A hazard of a unit that is not known by its code stands for none. */
    public static Standing of(Facts.OfHazard facts, Instant now) {
        Enterprise of = facts.hazard().enterprise();
        String unit = of == null || of.uscc() == null ? "" : of.uscc().strip();
        return new Standing(
                facts.hazard().hazardId(),
                facts.hazard().number(),
                unit,
                facts.exercise(),
                facts.isOpenAndMajor() && !unit.isEmpty(),
                now.truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether it changes what is known; that nothing stands where nothing stood before is nothing new. */
    public boolean isNewsAfter(@Nullable Standing before) {
        if (before == null) {
            return stands;
        }
        boolean moved = stands && !unit.equals(before.unit);
        return stands != before.stands || moved;
    }
}
