package cn.zhibao.hazard.app.statistics;

import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.Period;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
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
     * @param daysSinceLarger whole days since the last accident of grade 较大 or above; absent when there was none
     */
    public record Counted(
            Period period,
            AccidentFigures figures,
            @Nullable Long daysSinceLarger) {}

    public Uni<Counted> count(Statistics.Selection selection, Period asked, Statistics.Grouping by) {
        Period period = asked.until(LocalDate.ofInstant(clock.instant(), Regions.CHINA));
        return statistics
                .accidents(selection, period, by)
                .chain(now -> statistics
                        .accidents(selection, period.yearBefore(), by)
                        .map(before -> AccidentFigures.of(now, before)))
                .chain(figures -> statistics
                        .lastLarger(selection)
                        .map(last -> new Counted(
                                period,
                                figures,
                                last.map(at -> Duration.between(at, clock.instant())
                                                .toDays())
                                        .orElse(null))));
    }
}
