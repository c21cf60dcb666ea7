package cn.zhibao.hazard.domain.returns;

import cn.zhibao.events.contract.Enterprise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A return as told, not yet checked; absent means not said. Its figures are not told: the ledger has them.
 *
 * @param region county or zone whose department gets it
 * @param period {@code 2026-Q4} or {@code 2026}
 * @param signedBy name of the head of the unit (主要负责人) who signed it
 * @param signedOn day of that, in China
 * @param reason why it is filed again; of a correction alone
 */
public record ReturnFiling(
        @Nullable String region,
        @Nullable Enterprise enterprise,
        @Nullable String period,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String reason) {}
