package cn.zhibao.events.testing;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.UUID;

/** Events for tests that do not care what exactly happened. */
public final class Samples {

    private static final Instant FOUND = Instant.parse("2026-03-28T01:30:00Z");
    private static final Instant RECTIFY_BY = Instant.parse("2026-04-04T16:00:00Z");

    private Samples() {}

    /** The first fact of a major hazard. */
    public static HazardFound hazardFound(UUID hazardId) {
        return hazardFound(hazardId, "悬挑脚手架未按方案搭设");
    }

    /** The same in other words. */
    public static HazardFound hazardFound(UUID hazardId, String description) {
        return new HazardFound(hazard(hazardId, description));
    }

    /** A later fact of the same hazard. */
    public static RectificationOverdue overdue(UUID hazardId) {
        return new RectificationOverdue(hazard(hazardId, "悬挑脚手架未按方案搭设"), RECTIFY_BY);
    }

    /** The desk of that region is called about such a hazard. */
    public static EscalationRaised calls(UUID hazardId, String desk) {
        return new EscalationRaised(new EscalationFacts(
                UUID.randomUUID(),
                hazardId,
                EscalationKind.SENDING_UNIT_REPORT,
                "CN-SENDER",
                "CN-2026.16",
                Level.CITY,
                desk,
                1,
                FOUND,
                FOUND.plusSeconds(7_200),
                null,
                null,
                null,
                null,
                "duty-officer",
                new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, "370302", null, null, null),
                "370302",
                false,
                null));
    }

    private static HazardFacts hazard(UUID hazardId, String description) {
        return new HazardFacts(
                hazardId,
                "YH-2026-000001",
                HazardLevel.MAJOR,
                "C24-08-4",
                null,
                "370302",
                new Place("淄博市淄川区某工地 3 号楼", 117.96, 36.64),
                new Project("370302202603280101", "某小区三期", null),
                new Enterprise("91350100M000100Y43", "某建筑公司"),
                "SELF_CHECK",
                FOUND,
                FOUND.plusSeconds(60),
                RECTIFY_BY,
                description,
                false,
                null,
                null);
    }
}
