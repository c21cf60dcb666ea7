package cn.zhibao.hazard.app.situation;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.situation.Report;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a report anew, from what is on file now: the one before stays as it was. */
public final class ReportAnew {

    private final Situations situations;
    private final ReportSituations reports;
    private final FilingChecks checks;

    public ReportAnew(Situations situations, ReportSituations reports, FilingChecks checks) {
        this.situations = situations;
        this.reports = reports;
        this.checks = checks;
    }

    /** Answer to somebody who asks for it. */
    public sealed interface Made {

        /** On file, and told. */
        record Done(SituationFacts report) implements Made {}

        /** Wrong, with every fault named; nothing was stored. */
        record Faulty(List<Fault> faults) implements Made {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** There is no such report for the caller. */
        record Unknown() implements Made {}

        /** Another document came under this Idempotency-Key before. */
        record KeyTaken() implements Made {}
    }

    /**
     * Makes the next version.
     *
     * @param reason why; one sentence at least
     * @param faults what the reader of the document has already found
     */
    public Uni<Made> make(UUID situationId, Submission submission, @Nullable String reason, Faults faults) {
        checks.sentence(faults, "/reason", reason);
        return situations.inTransaction(tx -> tx.newest(
                        situationId, submission.caller().answersFor())
                .chain(found -> {
                    if (found.isEmpty()) {
                        return done(new Made.Unknown());
                    }
                    if (!faults.none()) {
                        return done(new Made.Faulty(faults.list()));
                    }
                    return tx.seen(submission)
                            .chain(seen -> seen.map(earlier -> done(
                                            earlier.same() ? new Made.Done(earlier.report()) : new Made.KeyTaken()))
                                    .orElseGet(() -> keep(tx, found.get(), submission, requireNonNull(reason))));
                }));
    }

    private Uni<Made> keep(Situations.InTransaction tx, SituationFacts before, Submission submission, String reason) {
        return reports.make(tx, Report.anew(before, reason))
                .call(report -> tx.keep(report, submission))
                .map(Made.Done::new);
    }

    private static Uni<Made> done(Made made) {
        return Uni.createFrom().item(made);
    }
}
