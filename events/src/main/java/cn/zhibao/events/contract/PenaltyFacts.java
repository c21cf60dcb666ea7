package cn.zhibao.events.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative penalty (行政处罚) against a unit, as the deciding authority told it.
 *
 * @param number number for people, unique for ever
 * @param decisionNumber number of the decision itself (处罚决定书文号)
 * @param kind the gravest of what it consists in
 * @param amountCny fine and what was confiscated; absent when it is no money
 * @param basis the law it rests on, as the decision names it
 * @param safetyLaw true when it rests on the Work Safety Law: only such penalties count for article 113
 * @param region code of the region whose authority decided
 * @param decidedAt when it was decided
 * @param receivedAt when the server took it, in UTC
 * @param aboutCaseId hazard or accident that it follows from
 * @param noticeNumber number of the proposal that it answers (执法建议书文号)
 * @param caseFiledAt when law enforcement opened its case (立案); absent where nobody told it
 * @param aggravations what made it worse, as the deciding authority says; absent where it says nothing
 * @param until last day of its term in China, such as that of a suspended permit (暂扣期限); absent where it has none
 */
public record PenaltyFacts(
        UUID penaltyId,
        String number,
        String decisionNumber,
        PenaltyKind kind,
        @Nullable BigDecimal amountCny,
        String basis,
        boolean safetyLaw,
        Enterprise enterprise,
        String region,
        Instant decidedAt,
        Instant receivedAt,
        @Nullable UUID aboutCaseId,
        @Nullable Project project,
        @Nullable String noticeNumber,
        boolean exercise,
        @Nullable Instant caseFiledAt,
        @Nullable List<Aggravation> aggravations,
        @Nullable LocalDate until) {}
