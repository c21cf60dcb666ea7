package cn.zhibao.hazard.app.situation;

import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.situation.Past;
import cn.zhibao.hazard.domain.situation.Report;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reports, when a month or quarter is over, on the situation of each province and city: one a transaction, which sets the timer
 * of the next one, so that a stop in between leaves nothing out and nothing twice. The last one waits for the next period.
 */
public final class ReportSituations {

    /** Kind of the timers that carry a {@link Step} as their text. */
    public static final String KIND = "period-over";

    private final Situations situations;
    private final Regions regions;
    private final Clock clock;

    public ReportSituations(Situations situations, Regions regions, Clock clock) {
        this.situations = situations;
        this.regions = regions;
        this.clock = clock;
    }

    /** Waits for the end of this month, the first time; periods that were over before that are not reported on. */
    public Uni<Void> begin() {
        return situations.begin(
                Step.first(Past.month(YearMonth.from(clock.instant().atZone(Regions.CHINA)))));
    }

    /** Takes the step that a timer carries. */
    public Uni<Void> report(Situations.InTransaction transaction, String text) {
        Step step = Step.of(text);
        Past past = step.past();
        return transaction
                .next(past.name(), after(step))
                .chain(found -> found.map(region -> make(transaction, Report.first(new Region(region), past))
                                .chain(report -> transaction.keep(report, null))
                                .chain(() -> transaction.waitFor(new Step(past, region))))
                        .orElseGet(() -> transaction.waitFor(Step.first(past.next()))));
    }

    private List<String> after(Step step) {
        return regions.provincesAndCities(step.past().days().end().minusDays(1)).stream()
                .map(Region::code)
                .filter(code -> code.compareTo(step.after()) > 0)
                .toList();
    }

    Uni<SituationFacts> make(Situations.InTransaction transaction, Report report) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new CountSituation(
                        transaction.figures(), report.region(), report.past().days())
                .count()
                .map(counted -> report.of(counted, now));
    }
}
