package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.domain.register.entry.RegisterName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry on file.
 *
 * @param owners codes of the enterprises whose own it is
 * @param version counts its changes, from 1
 * @param document JSON of what was said
 * @param judged JSON of what follows from it
 * @param endedAt since when it is no longer valid; absent while it is
 */
public record KnownEntry(
        UUID entryId,
        RegisterName register,
        String key,
        int version,
        String region,
        Set<String> owners,
        String document,
        String judged,
        Instant changedAt,
        String changedBy,
        @Nullable Instant endedAt) {
    public KnownEntry {
        owners = Set.copyOf(owners);
    }
}
