package cn.zhibao.escalation.store;

import cn.zhibao.events.contract.MatchFacts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** Which accident a signal or tip was taken to speak of; it is written once. */
record MatchRow(
        @JsonProperty("match_id") UUID matchId,
        @JsonProperty("case_id") UUID caseId,
        String region,
        @JsonProperty("matched_at") Instant matchedAt,
        String facts) {

    static MatchRow of(MatchFacts match) {
        return new MatchRow(match.matchId(), match.caseId(), match.region(), match.matchedAt(), CaseJson.write(match));
    }
}
