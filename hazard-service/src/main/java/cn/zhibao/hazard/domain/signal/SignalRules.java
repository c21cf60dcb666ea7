package cn.zhibao.hazard.domain.signal;

import static cn.zhibao.hazard.domain.FilingChecks.SENTENCE_MAX;
import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an outside signal must be. Pure: the same arguments give the same answer. */
public final class SignalRules {

    private static final int OWN_ID_MAX = 128;

    /** More people than any building holds: a slip of the keyboard. */
    private static final int PEOPLE_MAX = 100_000;

    private final FilingChecks checks;

    public SignalRules(Regions regions, FilingPolicy policy) {
        this.checks = new FilingChecks(regions, policy);
    }

    /** Adds every fault of the signal to {@code faults}. */
    public void check(SignalFiling filing, Faults faults, Instant now) {
        checks.required(faults, "/kind", filing.kind());
        checks.required(faults, "/ownId", filing.ownId());
        checks.text(faults, "/ownId", filing.ownId(), OWN_ID_MAX);
        checks.required(faults, "/seenAt", filing.seenAt());
        checks.past(faults, "/seenAt", filing.seenAt(), now);
        checks.required(faults, "/text", filing.text());
        checks.text(faults, "/text", filing.text(), SENTENCE_MAX);
        checks.region(faults, filing.region(), filing.seenAt() == null ? now : filing.seenAt());
        checks.place(faults, filing.place());
        casualties(faults, filing.casualties());
    }

    private static void casualties(Faults faults, @Nullable SignalCounts counts) {
        if (counts != null) {
            people(faults, "/casualties/deaths", counts.deaths());
            people(faults, "/casualties/injured", counts.injured());
            people(faults, "/casualties/missing", counts.missing());
            people(faults, "/casualties/trapped", counts.trapped());
        }
    }

    private static void people(Faults faults, String pointer, @Nullable Integer count) {
        if (count != null && (count < 0 || count > PEOPLE_MAX)) {
            faults.add(pointer, "out-of-range", Map.of("min", 0, "max", PEOPLE_MAX));
        }
    }

    /**
     * Takes a signal on file.
     *
     * @param filing one in which {@link #check} found no fault
     * @param agency id of the account that sent it
     */
    public static Signal receive(SignalFiling filing, String agency, CaseIdentity identity) {
        SignalFacts facts = new SignalFacts(
                identity.id(),
                identity.number(),
                requireNonNull(filing.kind()),
                requireNonNull(filing.region()),
                Position.of(filing.place()),
                requireNonNull(filing.seenAt()),
                identity.receivedAt(),
                filing.casualties(),
                filing.exercise());
        return new Signal(facts, agency, requireNonNull(filing.ownId()), filing.place(), requireNonNull(filing.text()));
    }
}
