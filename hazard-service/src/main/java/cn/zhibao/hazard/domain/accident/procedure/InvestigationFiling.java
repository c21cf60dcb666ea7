package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.InvestigationAuthority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody says about an investigation: only what is new. Before anything of it is checked. */
public record InvestigationFiling(
        @Nullable InvestigationAuthority authority,
        @Nullable Instant startedAt,
        @Nullable Integer extendedDays,
        @Nullable Integer appraisalDays,
        @Nullable Instant reportSubmittedAt,
        @Nullable Instant reportReceivedAt,
        @Nullable Integer approvalExtendedDays,
        @Nullable Instant approvedAt,
        @Nullable Instant evaluatedAt) {}
