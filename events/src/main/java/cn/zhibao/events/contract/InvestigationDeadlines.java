package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the law leaves an investigation, each 24:00 China time of the last day; what comes at that moment is late.
 *
 * @param reportBy 60 days after the occurrence, plus extension and appraisal (Decree 493 articles 27 and 29)
 * @param approveBy 15 days after the receipt of the report, 30 for an especially major accident (article 32)
 * @param evaluateBy one year after the approval (Work Safety Law article 86)
 */
public record InvestigationDeadlines(
        Instant reportBy,
        @Nullable Instant approveBy,
        @Nullable Instant evaluateBy) {}
