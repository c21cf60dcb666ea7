package cn.zhibao.hazard.http.register;

import cn.zhibao.hazard.app.register.Change;
import cn.zhibao.hazard.app.register.KnownEntry;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as read.
 *
 * @param region code of the place it is counted for
 * @param entry what was said; the same may be sent back, changed, to replace it
 * @param judged what follows from it
 */
record EntryView(
        UUID entryId,
        int version,
        String region,
        Instant changedAt,
        String changedBy,
        @Nullable Instant endedAt,
        JsonNode entry,
        JsonNode judged) {

    static EntryView of(KnownEntry known, EntryMask mask) {
        return new EntryView(
                known.entryId(),
                known.version(),
                known.region(),
                known.changedAt(),
                known.changedBy(),
                known.endedAt(),
                mask.document(known.region(), known.document()),
                EntryMask.read(known.judged()));
    }

    /** One line of a history. */
    record Line(
            int version,
            String happened,
            Instant at,
            String actor,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        /** The names of today's place decide who sees them. */
        static Line of(Change change, String region, EntryMask mask) {
            return new Line(
                    change.version(),
                    change.happened(),
                    change.at(),
                    change.actor(),
                    mask.documentOrNone(region, change.before()),
                    mask.documentOrNone(region, change.after()));
        }
    }
}
