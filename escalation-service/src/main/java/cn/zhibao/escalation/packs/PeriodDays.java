package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.release.Flaw;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days of a key period, in China: once, or every year.
 *
 * @param spans in the order of time, none of which overlaps another
 */
record PeriodDays(List<Validity> spans) {

    /** No case has a moment before the first of these years or after the last one. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2199;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private static final TemporalAccessor UNREADABLE = Instant.EPOCH;

    private static final PeriodDays NONE = new PeriodDays(List.of());

    PeriodDays {
        spans = List.copyOf(spans);
    }

    /** Reads {@code from} and {@code to}: two days, or two days of every year. */
    static PeriodDays read(Fields fields) {
        TemporalAccessor first = fields.get("from", Values::dayOrMonthDay, UNREADABLE);
        TemporalAccessor last = fields.get("to", Values::dayOrMonthDay, UNREADABLE);
        if (first instanceof LocalDate from && last instanceof LocalDate to) {
            if (to.isBefore(from)) {
                fields.fault(Flaw.DAY_BEFORE_FIRST.about(to, from).in("to"));
            }
            return new PeriodDays(List.of(Validity.of(from, to)));
        }
        if (first instanceof MonthDay from && last instanceof MonthDay to) {
            return yearly(from, to);
        }
        if (first != UNREADABLE && last != UNREADABLE) {
            fields.fault(Flaw.PERIOD_DAYS_MIXED);
        }
        return NONE;
    }

    /** One that ends before it begins goes on into the next year. */
    private static PeriodDays yearly(MonthDay first, MonthDay last) {
        int more = last.isBefore(first) ? 1 : 0;
        return new PeriodDays(IntStream.rangeClosed(FIRST_YEAR - 1, LAST_YEAR)
                .mapToObj(year -> Validity.of(first.atYear(year), last.atYear(year + more)))
                .toList());
    }

    /** True of a day that only some years have. */
    static boolean isLeapDay(MonthDay day) {
        return day.equals(LEAP_DAY);
    }

    boolean holdsAt(Instant moment) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).until().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < spans.size() && spans.get(low).holdsAt(moment);
    }

    boolean overlaps(PeriodDays other) {
        return spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::overlaps));
    }

    Set<Instant> starts() {
        return spans.stream().map(Validity::from).collect(Collectors.toSet());
    }

    /** The moments at which it begins or ends. */
    Stream<Instant> turns() {
        return spans.stream().flatMap(span -> Stream.of(span.from(), span.until()));
    }
}
