package cn.zhibao.hazard.domain.situation;

import cn.zhibao.events.contract.SituationKind;
import cn.zhibao.hazard.domain.statistics.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month or quarter that is reported on once it is over.
 *
 * @param name {@code 2026-11} or {@code 2026-Q4}
 * @param last its last month
 */
public record Past(String name, SituationKind kind, YearMonth last, Period days) {

    /** What was filed until midnight is on file by then (本系统默认); what comes later is a reason to make the report anew. */
    private static final Duration MADE_AFTER = Duration.ofMinutes(5);

    private static final int MONTHS_OF_QUARTER = 3;

    public static Past month(YearMonth month) {
        return new Past(month.toString(), SituationKind.MONTH, month, days(month.toString()));
    }

    private static Past quarter(YearMonth last) {
        String name = "%04d-Q%d".formatted(last.getYear(), last.getMonthValue() / MONTHS_OF_QUARTER);
        return new Past(name, SituationKind.QUARTER, last, days(name));
    }

    private static Period days(String name) {
        return Period.parse(name).orElseThrow();
    }

    /** The month or quarter of this name; empty when there is none. */
    public static Optional<Past> parse(String name) {
        return Period.parse(name)
                .map(days -> YearMonth.from(days.end().minusDays(1)))
                .map(last -> name.contains("Q") ? quarter(last) : month(last))
                .filter(past -> past.name().equals(name));
    }

    /** The one that is over next: after the last month of a quarter the quarter. */
    public Past next() {
        boolean endsQuarter = last.getMonthValue() % MONTHS_OF_QUARTER == 0;
        return kind == SituationKind.MONTH && endsQuarter ? quarter(last) : month(last.plusMonths(1));
    }

    /** From when on it is reported on. */
    public Instant madeAt() {
        return days.to().plus(MADE_AFTER);
    }
}
