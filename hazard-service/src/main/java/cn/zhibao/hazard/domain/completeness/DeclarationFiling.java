package cn.zhibao.hazard.domain.completeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as sent, not yet checked; absent means not said.
 *
 * @param completeTo last day of finding that the ledger is complete for
 * @param check how the authority made sure
 */
public record DeclarationFiling(
        @Nullable String region,
        @Nullable LocalDate completeTo,
        @Nullable String check) {}
