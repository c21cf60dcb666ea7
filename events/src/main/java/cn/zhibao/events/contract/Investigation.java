package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The investigation (事故调查) of an accident, as far as it went.
 *
 * @param authority level that investigates
 * @param extendedDays days by which the report may come later, 1 to 60; absent when not extended
 * @param appraisalDays days of technical appraisal, which do not count; absent when there was none
 * @param reportSubmittedAt when the report went to the government
 * @param reportReceivedAt when the government had it; absent means when it was submitted
 * @param approvalExtendedDays days by which the approval of an especially major accident may come later, 1 to 30
 * @param approvedAt when the government approved the report (批复)
 * @param evaluatedAt when it was evaluated whether the measures were carried out
 */
public record Investigation(
        InvestigationAuthority authority,
        Instant startedAt,
        @Nullable Integer extendedDays,
        @Nullable Integer appraisalDays,
        @Nullable Instant reportSubmittedAt,
        @Nullable Instant reportReceivedAt,
        @Nullable Integer approvalExtendedDays,
        @Nullable Instant approvedAt,
        @Nullable Instant evaluatedAt) {}
