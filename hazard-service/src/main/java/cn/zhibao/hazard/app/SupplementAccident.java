package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.domain.accident.AccidentRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a continued report (续报) to an accident and grades it anew. */
public final class SupplementAccident {

    private final AccidentRules rules;
    private final Accidents accidents;
    private final Clock clock;

    public SupplementAccident(AccidentRules rules, Accidents accidents, Clock clock) {
        this.rules = rules;
        this.accidents = accidents;
        this.clock = clock;
    }

    /**
     * What somebody adds.
     *
     * @param unread what the reader of the document has already found; the answer names it with all other faults
     * @param onlyCheck true to be told whether it would hold, without storing anything
     */
    public record Said(AccidentFiling filing, List<Fault> unread, boolean onlyCheck) {
        public Said {
            unread = List.copyOf(unread);
        }
    }

    /** Checks and adds. */
    public Uni<Outcome<AccidentSupplemented>> supplement(UUID accidentId, Submission submission, Said said) {
        if (handsOver(submission.caller(), said.filing().enterprise())) {
            return Uni.createFrom().item(new Outcome.OutOfScope<>());
        }
        return accidents.inTransaction(tx -> tx.load(
                        accidentId, submission.caller().reads())
                .chain(found -> found.map(known -> unlessSeen(tx, known, submission, said))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown<>()))));
    }

    /** The accident is held by now, so the same submission sent twice at once is seen by the second. */
    private Uni<Outcome<AccidentSupplemented>> unlessSeen(
            Accidents.InTransaction tx, Accidents.Known known, Submission submission, Said said) {
        if (said.onlyCheck()) {
            return decide(tx, known, submission, said);
        }
        return tx.seen(submission)
                .chain(seen -> seen.isPresent()
                        ? Uni.createFrom().item(Outcome.of(seen.get()))
                        : decide(tx, known, submission, said));
    }

    private Uni<Outcome<AccidentSupplemented>> decide(
            Accidents.InTransaction tx, Accidents.Known known, Submission submission, Said said) {
        Faults faults = new Faults();
        said.unread().forEach(faults::add);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (rules.supplement(known.accident(), said.filing(), faults, now)) {
            case Decision.Accepted<Accident> accepted ->
                said.onlyCheck()
                        ? Uni.createFrom().item(new Outcome.Sound<>())
                        : tx.save(known, accepted, submission).map(receipt -> new Outcome.Filed<>(receipt, false));
            case Decision.Refused<Accident>(var why) -> Uni.createFrom().item(Outcome.refused(why));
        };
    }

    /** Nobody of an enterprise hands an accident to another enterprise. */
    private static boolean handsOver(Caller caller, @Nullable Enterprise said) {
        return caller.filesOnlyOwn()
                && said != null
                && said.uscc() != null
                && !said.uscc().equals(caller.enterprise());
    }
}
