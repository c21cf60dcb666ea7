package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a signal or tip was taken to speak of: an accident that is reported, so that nothing is suspected.
 *
 * @param caseId the signal or tip
 * @param rule id of the rule of a pack that compared them
 * @param basis legal basis of the rule, or the label 本系统默认
 * @param accidentId the accident that it is taken to speak of
 * @param matchedAt when that was decided, in UTC
 * @param evidence what was compared, within which bounds, and how near the accident is, in that order
 */
public record MatchFacts(
        UUID matchId,
        UUID caseId,
        String rule,
        String packVersion,
        String basis,
        UUID accidentId,
        Instant matchedAt,
        List<SuspicionEvidence> evidence,
        CaseSummary summary,
        String region,
        boolean exercise) {

    public MatchFacts {
        evidence = List.copyOf(evidence);
    }
}
