package cn.zhibao.hazard.app.statistics;

import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.Period;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts accidents of a period beside those of the year before. */
public final class CountAccidents {

    private final Statistics statistics;
    private final Clock clock;

    public CountAccidents(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * The figures.
     *
     * @param period what was counted; a period that is not over ends today
     * @param lastLarger the last accident of grade 较大 or above before the end of the period, and before now; absent when there
     *     was none
     * @param daysSinceLarger whole days from it to the end of the period, or to now while that is not over
     */
    public record Counted(
            Period period,
            AccidentFigures figures,
            @Nullable LargerAccident lastLarger,
            @Nullable Long daysSinceLarger) {

        static Counted of(Period period, AccidentFigures figures, @Nullable LargerAccident last, Instant end) {
            Long days = last == null
                    ? null
                    : Duration.between(last.occurredAt(), end).toDays();
            return new Counted(period, figures, last, days);
        }
    }

    public Uni<Counted> count(Statistics.Selection selection, Period asked, Statistics.Grouping by) {
        Instant now = clock.instant();
        Period period = asked.until(LocalDate.ofInstant(now, Regions.CHINA));
        Instant end = asked.to().isBefore(now) ? asked.to() : now;
        return statistics
                .accidents(selection, period, by)
                .chain(counts -> statistics
                        .accidents(selection, period.yearBefore(), by)
                        .map(before -> AccidentFigures.of(counts, before)))
                .chain(figures -> statistics
                        .lastLarger(selection, end)
                        .map(last -> Counted.of(period, figures, last.orElse(null), end)));
    }
}
