package cn.zhibao.escalation.http;

import cn.zhibao.escalation.domain.casefile.Evidence;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision follows from, see {@link Evidence}.
 *
 * @param event type of the event that told the fact
 * @param sequence place of the fact in the journal of its owner
 * @param report which report of an accident: 0 the first, 1 the first continued one
 * @param by account or id of whoever told or did it
 * @param claimedAt when it happened, as that one says
 * @param recordedAt when the server took it, or the moment that was reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        Evidence.Kind kind,
        @Nullable String event,
        @Nullable UUID eventId,
        @Nullable Long sequence,
        @Nullable Integer report,
        @Nullable String by,
        @Nullable Instant claimedAt,
        Instant recordedAt) {

    static @Nullable EvidenceView of(@Nullable Evidence known) {
        return known == null
                ? null
                : new EvidenceView(
                        known.kind(),
                        known.event(),
                        known.eventId(),
                        known.sequence(),
                        known.report(),
                        known.by(),
                        known.claimedAt(),
                        known.at());
    }
}
