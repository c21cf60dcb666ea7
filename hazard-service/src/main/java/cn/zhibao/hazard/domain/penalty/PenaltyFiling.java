package cn.zhibao.hazard.domain.penalty;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.events.contract.Project;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative penalty (行政处罚) as told, not yet checked; absent means not said.
 *
 * @param decisionNumber number of the decision (处罚决定书文号): with the region it says which decision it is
 * @param basis the law that the decision names
 * @param safetyLaw whether that is the Work Safety Law
 * @param region whose authority decided
 * @param caseFiledAt when law enforcement opened its case (立案)
 * @param aggravations what made it worse (从重情节)
 * @param until last day of its term (期限)
 */
public record PenaltyFiling(
        @Nullable String decisionNumber,
        @Nullable PenaltyKind kind,
        @Nullable BigDecimal amountCny,
        @Nullable String basis,
        @Nullable Boolean safetyLaw,
        @Nullable Enterprise enterprise,
        @Nullable String region,
        @Nullable Instant decidedAt,
        @Nullable UUID aboutCaseId,
        @Nullable Project project,
        @Nullable String noticeNumber,
        boolean exercise,
        @Nullable Instant caseFiledAt,
        List<Aggravation> aggravations,
        @Nullable LocalDate until) {

    public PenaltyFiling {
        aggravations = List.copyOf(aggravations);
    }
}
