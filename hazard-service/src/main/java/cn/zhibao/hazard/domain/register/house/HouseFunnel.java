package cn.zhibao.hazard.domain.register.house;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many houses have come how far. Each is a part of the one before it, but C and D, which are parts of the appraised.
 *
 * @param treated those of C and D that something was done about
 * @param struckOff all that need nothing any more
 */
public record HouseFunnel(
        long total,
        long surveyed,
        long suspected,
        long appraised,
        long gradeC,
        long gradeD,
        long treated,
        long struckOff) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Shares in percent, two decimals, HALF_UP; absent when there is nothing to take a share of.
     *
     * @param surveyed of all houses
     * @param suspected of the surveyed
     * @param appraised of the suspected
     * @param dangerous C and D of the appraised
     * @param treated of C and D
     */
    public record Rates(
            @Nullable BigDecimal surveyed,
            @Nullable BigDecimal suspected,
            @Nullable BigDecimal appraised,
            @Nullable BigDecimal dangerous,
            @Nullable BigDecimal treated) {}

    public Rates rates() {
        long dangerous = gradeC + gradeD;
        return new Rates(
                percent(surveyed, total),
                percent(suspected, surveyed),
                percent(appraised, suspected),
                percent(dangerous, appraised),
                percent(treated, dangerous));
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
