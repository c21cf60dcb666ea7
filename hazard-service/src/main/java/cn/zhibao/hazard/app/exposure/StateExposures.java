package cn.zhibao.hazard.app.exposure;

import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.hazard.domain.exposure.Expected;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.returns.ReturnRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * States, when a month is over, what was reported in it and what there was to report from: one county a transaction, each of which
 * sets the timer of the next one, so that a stop in between leaves nothing out and nothing twice. The last one waits for the next
 * month. Main contractors with projects at the end of a quarter or year are asked for their tables.
 */
public final class StateExposures {

    /** Kind of the timers that carry a {@link Step} as their text. */
    public static final String KIND = "month-over";

    private final Exposures exposures;
    private final Clock clock;

    public StateExposures(Exposures exposures, Clock clock) {
        this.exposures = exposures;
        this.clock = clock;
    }

    /** Waits for the end of this month, the first time; months that were over before that are not stated. */
    public Uni<Void> begin() {
        return exposures.begin(Step.first(YearMonth.from(clock.instant().atZone(Regions.CHINA))));
    }

    public Uni<Void> state(Exposures.InTransaction transaction, String text) {
        Step step = Step.of(text);
        YearMonth month = step.month();
        return transaction
                .next(step)
                .chain(found -> found.map(region -> transaction
                                .count(month, region)
                                .chain(counted -> state(transaction, month, counted))
                                .chain(() -> transaction.waitFor(new Step(month, region))))
                        .orElseGet(() -> transaction.waitFor(Step.first(month.plusMonths(1)))));
    }

    private Uni<Void> state(Exposures.InTransaction transaction, YearMonth month, List<Expected> counted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ExposureFacts> stated =
                counted.stream().map(each -> each.stated(month, now)).toList();
        List<HazardReturnFacts> owed = stated.stream()
                .flatMap(each -> ReturnRules.owedBy(each).stream())
                .toList();
        return transaction.state(month, stated).chain(() -> transaction.ask(owed));
    }
}
