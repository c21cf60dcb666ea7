package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that two packs do not make alike: the first call of one desk about one case, for one kind of reason.
 *
 * @param rule which makes it, of the second pack when both do
 * @param before when the first pack makes it, null when it does not
 * @param after when the second pack makes it, null when it does not
 */
public record Difference(
        Kind kind,
        UUID caseId,
        String region,
        EscalationKind reason,
        Level level,
        String desk,
        String rule,
        @Nullable Instant before,
        @Nullable Instant after,
        boolean exercise) {

    /** True when one of the packs makes it then or later: what both did before is no difference of what follows. */
    public boolean isSince(Instant from) {
        return (before != null && !before.isBefore(from)) || (after != null && !after.isBefore(from));
    }

    /** What becomes different with the second pack. */
    public enum Kind {
        NEWLY_CAUGHT,
        NEWLY_MISSED,
        EARLIER,
        LATER
    }
}
