package cn.zhibao.hazard.domain.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise beside its newest inspection in a region.
 *
 * @param name absent when it is in no register
 * @param reasons why it is a key enterprise: its flags, and {@code HAD_ACCIDENT} for one of the ledger; empty for others
 * @param projects under construction in the region, of which it is the main contractor
 * @param lastInspectedAt absent when no inspection is on file
 * @param knownSince from when on it is counted without an inspection: when the region's registers named it first
 */
public record Watched(
        String uscc,
        @Nullable String name,
        List<String> reasons,
        long projects,
        @Nullable Instant lastInspectedAt,
        Instant knownSince) {

    public Watched {
        reasons = List.copyOf(reasons);
    }

    public Frequency frequency() {
        return reasons.isEmpty() ? Frequency.OTHER : Frequency.KEY;
    }

    /** Until when the next inspection has to be. */
    public Instant dueAt() {
        return (lastInspectedAt == null ? knownSince : lastInspectedAt)
                .plus(frequency().interval());
    }

    /** Whole days beyond that; 0 when it is not over. */
    public long daysOverdue(Instant now) {
        return Math.max(0, Duration.between(dueAt(), now).toDays());
    }

    public boolean overdue(Instant now) {
        return dueAt().isBefore(now);
    }
}
