package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand on a duty desk.
 *
 * @param desk code of the region whose desk is called now
 * @param step rung of the ladder, from 1
 * @param acknowledgeBy when the next rung is called unless somebody acknowledges
 * @param legalDueAt due time of the clock that this escalation serves, if it serves one
 * @param target role called at that desk, such as {@code duty-officer}
 * @param region region of the case, not of the desk
 * @param progress what became of it beside its steps; absent while nothing did
 */
public record EscalationFacts(
        UUID escalationId,
        UUID caseId,
        EscalationKind kind,
        String rule,
        String packVersion,
        Level level,
        String desk,
        int step,
        Instant raisedAt,
        Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant legalDueAt,
        @Nullable UUID clockId,
        String target,
        CaseSummary summary,
        String region,
        boolean exercise,
        @Nullable EscalationProgress progress) {}
