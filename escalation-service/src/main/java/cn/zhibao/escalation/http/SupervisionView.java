package cn.zhibao.escalation.http;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Listed supervision.
 *
 * @param status {@code PROPOSED}, or the stage of the listing
 * @param level of the desk that supervises; while it is only proposed, of the desk that is asked
 * @param escalationId the escalation that proposed it; absent when it was listed without
 * @param progress how far it came; absent while it is only proposed
 * @param government what the own government was asked and decided; absent while it was not asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupervisionView(
        UUID supervisionId,
        UUID caseId,
        String status,
        Level level,
        String desk,
        String region,
        @Nullable UUID escalationId,
        Instant proposedAt,
        @Nullable Instant listedAt,
        @Nullable Instant rectifyBy,
        @Nullable String reason,
        CaseSummary summary,
        boolean exercise,
        @Nullable SupervisionProgress progress,
        @Nullable GovernmentListing government) {

    private static final String PROPOSED = "PROPOSED";

    static SupervisionView of(Supervisions.Entry entry) {
        EscalationFacts asked = entry.proposal();
        SupervisionFacts listed = entry.listed();
        return listed == null ? proposed(entry, requireNonNull(asked)) : listed(entry, listed);
    }

    private static SupervisionView proposed(Supervisions.Entry entry, EscalationFacts asked) {
        return new SupervisionView(
                entry.id(),
                asked.caseId(),
                PROPOSED,
                asked.level(),
                asked.desk(),
                asked.region(),
                asked.escalationId(),
                entry.proposedAt(),
                null,
                null,
                null,
                asked.summary(),
                asked.exercise(),
                null,
                null);
    }

    private static SupervisionView listed(Supervisions.Entry entry, SupervisionFacts listed) {
        EscalationFacts asked = entry.proposal();
        SupervisionProgress progress = listed.progress();
        return new SupervisionView(
                entry.id(),
                listed.caseId(),
                (progress == null ? SupervisionStage.LISTED : progress.stage()).name(),
                listed.level(),
                listed.desk(),
                listed.region(),
                asked == null ? null : asked.escalationId(),
                entry.proposedAt(),
                listed.listedAt(),
                listed.rectifyBy(),
                listed.reason(),
                listed.summary(),
                listed.exercise(),
                progress,
                listed.government());
    }
}
