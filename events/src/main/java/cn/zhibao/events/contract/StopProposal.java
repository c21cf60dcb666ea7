package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an authority asked its government to approve an order that it may not give alone (提请政府批准停产停业), and what the government
 * decided.
 *
 * @param desk code of the region whose authority asks and whose government decides
 * @param measure that is to be ordered
 * @param scope what is to stand still
 * @param by account of who asked
 * @param proposedAt when the server took it, UTC
 * @param decision absent while the government has not decided
 */
public record StopProposal(
        String desk,
        StopMeasure measure,
        String scope,
        String reason,
        String by,
        Instant proposedAt,
        @Nullable StopDecision decision) {

    /** The same, decided. */
    public StopProposal with(StopDecision decided) {
        return new StopProposal(desk, measure, scope, reason, by, proposedAt, decided);
    }
}
