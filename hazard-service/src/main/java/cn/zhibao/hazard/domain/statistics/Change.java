package cn.zhibao.hazard.domain.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure against the same one of the period before (同比).
 *
 * @param difference now less before
 * @param percent change in percent with two decimals, rounded half up; {@code -} when there was nothing before
 */
public record Change(BigDecimal difference, String percent) {

    /** What stands for a percentage that has no base. */
    public static final String NO_BASE = "-";

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Change between(BigDecimal before, BigDecimal now) {
        BigDecimal difference = now.subtract(before);
        return new Change(difference, percent(difference, before));
    }

    public static Change between(long before, long now) {
        return between(BigDecimal.valueOf(before), BigDecimal.valueOf(now));
    }

    /** A part of a whole in percent, as above. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? NO_BASE
                : part.multiply(HUNDRED)
                        .divide(whole, DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    public static String percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    public boolean falls() {
        return difference.signum() < 0;
    }
}
