package cn.zhibao.hazard.domain.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as somebody says it was, before anything of it is checked.
 *
 * @param inspectedAt UTC
 * @param note what was looked at
 */
public record InspectionFiling(
        @Nullable String uscc,
        @Nullable String region,
        @Nullable Instant inspectedAt,
        @Nullable String note) {}
