package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SuspicionFacts;
import java.util.UUID;

/**
 * What a document is about.
 *
 * @param matterId the supervision, the suspicion ruled about, or the hazard that made it necessary; the document itself where a person did
 * @param caseId the hazard or accident, or the document itself when it is about none
 * @param region where it is
 * @param exercise in a drill
 */
public record About(UUID matterId, UUID caseId, CaseSummary summary, String region, boolean exercise) {

    static About of(SupervisionFacts matter) {
        return new About(matter.supervisionId(), matter.caseId(), matter.summary(), matter.region(), matter.exercise());
    }

    static About of(SuspicionFacts matter) {
        return new About(matter.suspicionId(), matter.caseId(), matter.summary(), matter.region(), matter.exercise());
    }

    static About of(HazardFacts hazard) {
        Matter matter = Matter.of(hazard);
        return new About(hazard.hazardId(), hazard.hazardId(), matter.summary(), hazard.region(), hazard.exercise());
    }

    /** The same as another document. */
    static About of(Notice notice) {
        NoticeFacts facts = notice.facts();
        return new About(notice.matterId(), facts.caseId(), facts.summary(), facts.region(), facts.exercise());
    }
}
