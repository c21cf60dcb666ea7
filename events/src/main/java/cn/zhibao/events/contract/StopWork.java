package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to stop work (停工令).
 *
 * @param scope what stands still
 * @param conditions what must be fulfilled before work goes on
 * @param orderedAt when the server took it, UTC
 * @param resume a request to go on that waits for its review
 * @param measure how hard it is; absent in orders that are older than this field, which stop work
 * @param approval of a measure that an authority may not take alone
 * @param powerCut when power is cut, for that measure alone
 * @param basis code of the rule source that lets the authority order it (依据), as the register of rule sources names it
 * @param proposal the one to the government that it rests on; absent where it needed none, or somebody typed the approval
 */
public record StopWork(
        String scope,
        String conditions,
        String by,
        Instant orderedAt,
        @Nullable ResumeRequest resume,
        @Nullable StopMeasure measure,
        @Nullable StopApproval approval,
        @Nullable PowerCut powerCut,
        @Nullable String basis,
        @Nullable StopProposal proposal) {}
