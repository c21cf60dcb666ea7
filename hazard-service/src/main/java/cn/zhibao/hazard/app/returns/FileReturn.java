package cn.zhibao.hazard.app.returns;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardReturnFigures;
import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.OwnEnterprise;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.returns.ReturnFiling;
import cn.zhibao.hazard.domain.returns.ReturnPeriod;
import cn.zhibao.hazard.domain.returns.ReturnRules;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Takes the table of a quarter or year on file, with the figures that the ledger has at that moment. */
public final class FileReturn {

    private final ReturnRules rules;
    private final Statistics statistics;
    private final HazardReturns returns;
    private final Clock clock;

    public FileReturn(ReturnRules rules, Statistics statistics, HazardReturns returns, Clock clock) {
        this.rules = rules;
        this.statistics = statistics;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Checks and takes.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<HazardReturnFiled>> file(Submission submission, ReturnFiling told, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReturnFiling filing = ofCaller(told, submission.caller());
        Outcome<HazardReturnFiled> objection = objection(submission.caller(), filing, faults, now);
        return objection == null
                ? file(submission, filing, now)
                : Uni.createFrom().item(objection);
    }

    private Uni<Outcome<HazardReturnFiled>> file(Submission submission, ReturnFiling filing, Instant now) {
        Region region = new Region(requireNonNull(filing.region()));
        Enterprise unit = requireNonNull(filing.enterprise());
        ReturnPeriod period =
                ReturnPeriod.parse(requireNonNull(filing.period())).orElseThrow();
        Statistics.Selection own = new Statistics.Selection(
                new Scope.OwnEnterprise(requireNonNull(unit.uscc())),
                region.prefix(),
                Caliber.EMERGENCY,
                null,
                null,
                null,
                null);
        return statistics
                .nationalReturn(own, period.days())
                .chain(counted -> returns.file(new HazardReturns.NewFiling(
                        ReturnRules.of(region.code(), unit, period, null),
                        filing,
                        figures(counted.columns()),
                        counted.columns().broken(counted.majorOpen()),
                        now,
                        submission)));
    }

    /** Only checks; nothing is stored. */
    public Outcome<HazardReturnFiled> check(Caller caller, ReturnFiling told, Faults faults) {
        Outcome<HazardReturnFiled> objection = objection(caller, ofCaller(told, caller), faults, clock.instant());
        return objection == null ? new Outcome.Sound<>() : objection;
    }

    private static ReturnFiling ofCaller(ReturnFiling told, Caller caller) {
        return new ReturnFiling(
                told.region(),
                OwnEnterprise.of(told.enterprise(), caller),
                told.period(),
                told.signedBy(),
                told.signedOn(),
                told.reason());
    }

    private @Nullable Outcome<HazardReturnFiled> objection(
            Caller caller, ReturnFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        Region place = new Region(requireNonNull(filing.region()));
        return caller.mayFile(place, requireNonNull(filing.enterprise()).uscc()) ? null : new Outcome.OutOfScope<>();
    }

    private static HazardReturnFigures figures(NationalReturn columns) {
        return new HazardReturnFigures(
                columns.unitsInspected(),
                columns.general(),
                columns.generalFixed(),
                columns.major(),
                columns.majorFixed(),
                columns.planned(),
                columns.fiveInPlace(),
                columns.listed(),
                columns.listedByProvince(),
                columns.fundsTenThousandCny());
    }
}
