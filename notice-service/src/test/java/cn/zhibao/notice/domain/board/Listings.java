package cn.zhibao.notice.domain.board;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listing of a city about a hazard of its county, and what happens to it. */
final class Listings {

    static final Instant LISTED = Instant.parse("2026-11-22T03:00:00Z");
    static final Instant CONTINUED = Instant.parse("2026-12-01T01:00:00Z");
    static final Instant LIFTED = Instant.parse("2026-12-20T08:30:00Z");
    static final Instant RECTIFY_BY = Instant.parse("2026-11-30T16:00:00Z");
    static final Instant LATER = Instant.parse("2026-12-31T16:00:00Z");

    private static final UUID SUPERVISION = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private Listings() {}

    static CaseSummary hazard(@Nullable String project, @Nullable String category) {
        return new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, "370302", "淄川区某路1号", project, category);
    }

    static SupervisionListed listed() {
        return new SupervisionListed(facts(hazard("某小区三期", "脚手架"), 1, LISTED, RECTIFY_BY));
    }

    static SupervisionContinued continued() {
        return new SupervisionContinued(facts(hazard("某小区三期", "脚手架"), 2, CONTINUED, LATER), CONTINUED, "王某仍未整改");
    }

    static SupervisionExtended extended() {
        return new SupervisionExtended(facts(hazard("某小区三期", "脚手架"), 1, LISTED, LATER), RECTIFY_BY, CONTINUED);
    }

    /** The same after the government of the city listed it too. */
    static SupervisionContinued listedByGovernment(SupervisionContinued event) {
        GovernmentDecision decision = new GovernmentDecision(
                true, "淄政督〔2026〕3号", LocalDate.parse("2026-11-28"), null, "principal", CONTINUED);
        GovernmentListing listing = new GovernmentListing("370300", 1, "王某拒不整改", "leader", LISTED, decision);
        return new SupervisionContinued(event.supervision().with(listing), event.at(), event.reason());
    }

    static SupervisionLifted lifted(int round) {
        return new SupervisionLifted(
                facts(hazard("某小区三期", "脚手架"), round, round == 1 ? LISTED : CONTINUED, LATER), LIFTED, "王某已整改");
    }

    static SupervisionFacts facts(CaseSummary summary, int round, Instant begun, Instant rectifyBy) {
        return new SupervisionFacts(
                SUPERVISION,
                UUID.fromString("019ab000-0000-7000-8000-000000000002"),
                Level.CITY,
                "370300",
                begun,
                rectifyBy,
                "工长王某电话13800000000拒不整改",
                summary,
                "370302",
                false,
                new SupervisionProgress(
                        SupervisionStage.LISTED,
                        round,
                        "GP-YH-2026-000001-" + round,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
    }

    static SupervisionFacts inDrill(SupervisionFacts f) {
        return new SupervisionFacts(
                f.supervisionId(),
                f.caseId(),
                f.level(),
                f.desk(),
                f.listedAt(),
                f.rectifyBy(),
                f.reason(),
                f.summary(),
                f.region(),
                true,
                f.progress(),
                null);
    }

    static SupervisionFacts fromBefore(SupervisionFacts f) {
        return new SupervisionFacts(
                f.supervisionId(),
                f.caseId(),
                f.level(),
                f.desk(),
                f.listedAt(),
                f.rectifyBy(),
                f.reason(),
                f.summary(),
                f.region(),
                false,
                null,
                null);
    }
}
