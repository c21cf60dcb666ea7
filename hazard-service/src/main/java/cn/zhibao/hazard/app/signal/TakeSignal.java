package cn.zhibao.hazard.app.signal;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.signal.SignalFiling;
import cn.zhibao.hazard.domain.signal.SignalRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** Answer to an agency. */
    public sealed interface Answer permits Signals.Written, Answer.Sound, Answer.Faulty, Answer.OutOfScope {

        /** Nothing is wrong with it; it was only to be checked. */
        record Sound() implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** The place lies outside the region of the agency. */
        record OutOfScope() implements Answer {}
    }

    /**
     * Checks and takes.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Answer> take(Submission submission, SignalFiling filing, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Answer objection = objection(submission.caller(), filing, faults, now);
        if (objection != null) {
            return Uni.createFrom().item(objection);
        }
        String agency = submission.caller().subject();
        Submission byOwnId = new Submission(
                submission.caller(), "signal by own id", requireNonNull(filing.ownId()), submission.contentHash());
        return identities
                .next(LETTERS, requireNonNull(filing.region()), now)
                .map(identity -> SignalRules.receive(filing, agency, identity))
                .chain(signal -> signals.take(new Signals.NewSignal(signal, submission, byOwnId)))
                .map(Answer.class::cast);
    }

    /** Only checks; nothing is stored and no number is used. */
    public Answer check(Caller caller, SignalFiling filing, Faults faults) {
        Answer objection = objection(caller, filing, faults, clock.instant());
        return objection == null ? new Answer.Sound() : objection;
    }

    private @Nullable Answer objection(Caller caller, SignalFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        if (!faults.none()) {
            return new Answer.Faulty(faults.list());
        }
        Region place = new Region(requireNonNull(filing.region()));
        return RegionScope.of(caller).covers(place) ? null : new Answer.OutOfScope();
    }
}
