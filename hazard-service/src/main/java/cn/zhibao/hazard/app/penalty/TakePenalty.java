package cn.zhibao.hazard.app.penalty;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.penalty.PenaltyFiling;
import cn.zhibao.hazard.domain.penalty.PenaltyRules;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Takes an administrative penalty (行政处罚) on file: each decision once, however often it is told. */
public final class TakePenalty {

    private static final String LETTERS = "CF";

    private final PenaltyRules rules;
    private final Identities identities;
    private final Penalties penalties;
    private final Clock clock;

    public TakePenalty(PenaltyRules rules, Identities identities, Penalties penalties, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.penalties = penalties;
        this.clock = clock;
    }

    /**
     * Checks and takes.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<PenaltyDecided>> take(Submission submission, PenaltyFiling filing, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Outcome<PenaltyDecided> objection = objection(submission.caller(), filing, faults, now);
        return objection == null
                ? identities
                        .next(LETTERS, requireNonNull(filing.region()), now)
                        .map(identity -> PenaltyRules.receive(filing, identity))
                        .chain(facts -> penalties.take(new Penalties.NewPenalty(facts, submission)))
                : Uni.createFrom().item(objection);
    }

    /** Only checks; nothing is stored and no number is used. */
    public Outcome<PenaltyDecided> check(Caller caller, PenaltyFiling filing, Faults faults) {
        Outcome<PenaltyDecided> objection = objection(caller, filing, faults, clock.instant());
        return objection == null ? new Outcome.Sound<>() : objection;
    }

    private @Nullable Outcome<PenaltyDecided> objection(
            Caller caller, PenaltyFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        Region place = new Region(requireNonNull(filing.region()));
        return RegionScope.of(caller).covers(place) ? null : new Outcome.OutOfScope<>();
    }
}
