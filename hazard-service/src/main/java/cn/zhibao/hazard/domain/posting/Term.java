package cn.zhibao.hazard.domain.posting;

import java.time.LocalDate;

/**
 * How long a posting lasts, in days of China; first and last day included.
 *
 * @param renewedFrom first day of the newest term, which is the first day of all while it was never renewed
 */
public record Term(LocalDate from, LocalDate to, LocalDate renewedFrom) {

    /** 驻点监管两年; that no term is longer is 本系统默认. */
    public static final int YEARS_MAX = 2;

    public static Term of(LocalDate from, LocalDate to) {
        return new Term(from, to, from);
    }

    /** The last day that a term beginning on that day may have. */
    public static LocalDate latest(LocalDate from) {
        return from.plusYears(YEARS_MAX).minusDays(1);
    }

    /** Another term right after this one. */
    public Term renewed(LocalDate until) {
        return new Term(from, until, to.plusDays(1));
    }
}
