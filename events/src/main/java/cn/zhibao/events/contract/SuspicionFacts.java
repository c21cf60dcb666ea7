package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspicion (疑似), never a verdict: a person verifies it and rules.
 *
 * @param rule id of the rule of a pack that suspects
 * @param basis legal basis of the rule, or the label 本系统默认
 * @param desk code of the region whose desk has to verify it
 * @param evidence what it rests on, in the order in which it was found
 * @param ruleBy until when it has to be ruled; absent when that cannot be reckoned
 * @param clockId clock of the verification; absent when there is none
 * @param ruling absent until it is ruled
 */
public record SuspicionFacts(
        UUID suspicionId,
        UUID caseId,
        SuspicionKind kind,
        String rule,
        String packVersion,
        String basis,
        String desk,
        Instant suspectedAt,
        List<SuspicionEvidence> evidence,
        @Nullable Instant ruleBy,
        @Nullable UUID clockId,
        @Nullable SuspicionRuling ruling,
        CaseSummary summary,
        String region,
        boolean exercise) {}
