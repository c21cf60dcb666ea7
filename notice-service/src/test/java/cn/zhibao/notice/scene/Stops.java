package cn.zhibao.notice.scene;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.StopDecided;
import cn.zhibao.events.contract.StopDecision;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopProposed;
import cn.zhibao.events.contract.StopWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hazard whose authority asks its government to approve that a business is stopped. */
public final class Stops {

    private static final Instant FOUND = Instant.parse("2026-11-20T01:30:00Z");

    private Stops() {}

    public static StopProposal asked(String desk, Instant at) {
        return new StopProposal(desk, StopMeasure.STOP_BUSINESS, "全部施工", "多次停工仍不整改", "inspector", at, null);
    }

    public static StopProposed proposed(UUID hazardId, String region, StopProposal proposal) {
        return new StopProposed(hazard(hazardId, region, proposal, null));
    }

    /** Work stands still meanwhile. */
    public static StopProposed proposedOfStopped(UUID hazardId, String region, StopProposal proposal) {
        StopWork order = new StopWork(
                "塔式起重机", "复查合格", "inspector", FOUND.plusSeconds(3_600), null, null, null, null, null, null);
        return new StopProposed(hazard(hazardId, region, proposal, order));
    }

    public static StopDecided approved(UUID hazardId, String region, StopProposal proposal) {
        return decided(hazardId, region, proposal, "某政批〔2026〕3号", null);
    }

    public static StopDecided refused(UUID hazardId, String region, StopProposal proposal, String reason) {
        return decided(hazardId, region, proposal, null, reason);
    }

    private static StopDecided decided(
            UUID hazardId, String region, StopProposal proposal, @Nullable String number, @Nullable String reason) {
        StopDecision decision = new StopDecision(
                number != null, number, LocalDate.parse("2026-11-25"), reason, "leader", proposal.proposedAt());
        return new StopDecided(hazard(hazardId, region, proposal.with(decision), null));
    }

    /** The same hazard with nothing open with its government. */
    public static HazardFacts ended(UUID hazardId, String region) {
        return hazard(hazardId, region, null, null);
    }

    private static HazardFacts hazard(
            UUID id, String region, @Nullable StopProposal proposal, @Nullable StopWork order) {
        return new HazardFacts(
                id,
                "YH-2026-000001",
                HazardLevel.MAJOR,
                null,
                "脚手架",
                region,
                new Place("某路1号", null, null),
                new Project(null, "某小区三期", null),
                new Enterprise(null, "某建筑公司"),
                "INSPECTION",
                FOUND,
                FOUND,
                null,
                "连墙件缺失",
                false,
                new HazardProgress(
                        HazardStage.RECTIFYING,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        order,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        proposal,
                        null),
                null);
    }
}
