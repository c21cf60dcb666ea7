package cn.zhibao.hazard.app.signal;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.signal.SignalFiling;
import cn.zhibao.hazard.domain.signal.SignalRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Takes a signal (外部信号) from another agency: each once, by the agency's own id. */
public final class TakeSignal {

    private static final String LETTERS = "XH";

    private final SignalRules rules;
    private final Identities identities;
    private final Signals signals;
    private final Clock clock;

    public TakeSignal(SignalRules rules, Identities identities, Signals signals, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Checks and takes.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<SignalReceived>> take(Submission submission, SignalFiling filing, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Outcome<SignalReceived> objection = objection(submission.caller(), filing, faults, now);
        if (objection != null) {
            return Uni.createFrom().item(objection);
        }
        String agency = submission.caller().subject();
        Submission byOwnId = new Submission(
                submission.caller(), "signal by own id", requireNonNull(filing.ownId()), submission.contentHash());
        return identities
                .next(LETTERS, requireNonNull(filing.region()), now)
                .map(identity -> SignalRules.receive(filing, agency, identity))
                .chain(signal -> signals.take(new Signals.NewSignal(signal, submission, byOwnId)));
    }

    /** Only checks; nothing is stored and no number is used. */
    public Outcome<SignalReceived> check(Caller caller, SignalFiling filing, Faults faults) {
        Outcome<SignalReceived> objection = objection(caller, filing, faults, clock.instant());
        return objection == null ? new Outcome.Sound<>() : objection;
    }

    private @Nullable Outcome<SignalReceived> objection(
            Caller caller, SignalFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        Region place = new Region(requireNonNull(filing.region()));
        return RegionScope.of(caller).covers(place) ? null : new Outcome.OutOfScope<>();
    }
}
