package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionFacts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Listed supervision.
 *
 * @param level of the desk that supervises; while it is only proposed, of the desk that is asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupervisionView(
        UUID supervisionId,
        UUID caseId,
        Status status,
        Level level,
        String desk,
        String region,
        UUID escalationId,
        Instant proposedAt,
        @Nullable Instant listedAt,
        @Nullable Instant rectifyBy,
        @Nullable String reason,
        CaseSummary summary,
        boolean exercise) {

    enum Status {
        PROPOSED,
        LISTED
    }

    static SupervisionView of(Supervisions.Entry entry) {
        EscalationFacts asked = entry.proposal();
        SupervisionFacts listed = entry.listed();
        return new SupervisionView(
                entry.id(),
                asked.caseId(),
                listed == null ? Status.PROPOSED : Status.LISTED,
                listed == null ? asked.level() : listed.level(),
                listed == null ? asked.desk() : listed.desk(),
                asked.region(),
                asked.escalationId(),
                entry.proposedAt(),
                listed == null ? null : listed.listedAt(),
                listed == null ? null : listed.rectifyBy(),
                listed == null ? null : listed.reason(),
                asked.summary(),
                asked.exercise());
    }
}
