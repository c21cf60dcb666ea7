package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an escalation beside its steps.
 *
 * @param skipped levels that the ladder passed over before it called the present desk: there is no desk, or nobody on its roster
 * @param snoozedUntil an officer of the called desk put the next step off until then, once for this step
 * @param inhibitedBy escalation of the same hazard that holds the next step back while it is open
 * @param resolvedAt when it was done with
 * @param duty who was meant by the present call; absent when no roster says anything about it
 * @param last true when no step follows the present call (最后一次提请): it stays open until somebody takes it on; absent before
 */
public record EscalationProgress(
        @Nullable List<Level> skipped,
        @Nullable Instant snoozedUntil,
        @Nullable UUID inhibitedBy,
        @Nullable Instant resolvedAt,
        @Nullable DutyCall duty,
        @Nullable Boolean last) {}
