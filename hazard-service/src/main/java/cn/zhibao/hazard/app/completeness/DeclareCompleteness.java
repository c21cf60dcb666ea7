package cn.zhibao.hazard.app.completeness;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.completeness.DeclarationFiling;
import cn.zhibao.hazard.domain.completeness.DeclarationRules;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An authority declares that the ledger of an area it answers for is complete up to a day. */
public final class DeclareCompleteness {

    private static final String LETTERS = "TZ";

    private final DeclarationRules rules;
    private final Identities identities;
    private final Declarations declarations;
    private final Clock clock;

    public DeclareCompleteness(DeclarationRules rules, Identities identities, Declarations declarations, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.declarations = declarations;
        this.clock = clock;
    }

    /**
     * Checks and files.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<CompletenessDeclared>> declare(Submission submission, DeclarationFiling filing, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Outcome<CompletenessDeclared> objection = objection(submission.caller(), filing, faults, now);
        if (objection != null) {
            return Uni.createFrom().item(objection);
        }
        return identities
                .next(LETTERS, requireNonNull(filing.region()), now)
                .map(identity ->
                        DeclarationRules.declare(filing, submission.caller().subject(), identity))
                .chain(declaration -> declarations.declare(declaration, submission))
                .map(Outcome::of);
    }

    /** Only checks; nothing is stored and no number is used. */
    public Outcome<CompletenessDeclared> check(Caller caller, DeclarationFiling filing, Faults faults) {
        Outcome<CompletenessDeclared> objection = objection(caller, filing, faults, clock.instant());
        return objection == null ? new Outcome.Sound<>() : objection;
    }

    private @Nullable Outcome<CompletenessDeclared> objection(
            Caller caller, DeclarationFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        Region area = new Region(requireNonNull(filing.region()));
        return caller.answersFor().covers(area) ? null : new Outcome.OutOfScope<>();
    }
}
