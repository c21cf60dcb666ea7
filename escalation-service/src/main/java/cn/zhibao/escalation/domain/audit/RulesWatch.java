package cn.zhibao.escalation.domain.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds that rules cannot be read. What comes into force together is told in several records, and half of it is no set of rules:
 * only what stays unreadable is found. Used by one thread.
 */
public final class RulesWatch {

    private final Duration patience;
    private @Nullable Instant seenFrom;
    private @Nullable Instant foundFrom;
    private Instant seenSince = Instant.EPOCH;

    /**
     * A watch that has seen nothing.
     *
     * @param patience for how long rules have to stay unreadable
     */
    public RulesWatch(Duration patience) {
        this.patience = patience;
    }

    /**
     * Says once what is to be said.
     *
     * @param unknownFrom since when rules that are in force cannot be read, null when all can
     */
    public Optional<Finding> see(@Nullable Instant unknownFrom, Instant now) {
        if (unknownFrom == null) {
            seenFrom = null;
            foundFrom = null;
            return Optional.empty();
        }
        if (!unknownFrom.equals(seenFrom)) {
            seenFrom = unknownFrom;
            seenSince = now;
        }
        if (unknownFrom.equals(foundFrom) || now.isBefore(seenSince.plus(patience))) {
            return Optional.empty();
        }
        foundFrom = unknownFrom;
        return Optional.of(Finding.rulesUnknown(unknownFrom, now));
    }

    /** Since when rules cannot be read, as it was found; null while nothing is found. */
    public @Nullable Instant unknownFrom() {
        return foundFrom;
    }
}
