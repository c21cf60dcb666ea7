package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids that follow from what they name, so that a replay, a second instance and a backtest all make the same ones and
 * nothing is ever made twice.
 */
public final class CaseIds {

    private static final long ODD_MIX = 0x9E3779B97F4A7C15L;

    private CaseIds() {}

    /** The case that a fact belongs to here: a document, each measure that answers it and each return to a campaign are of their own. */
    public static UUID caseOf(Event event) {
        return switch (event) {
            case NoticeEvent told -> told.notice().noticeId();
            case MeasureEvent told -> told.measure().measureId();
            case CampaignReturnEvent told -> told.owed().returnId();
            default -> event.caseId();
        };
    }

    /** Id of what a rule makes for a case, once per occurrence. */
    public static UUID of(UUID caseId, String rule, String occurrence) {
        String name = caseId + "|" + rule + "|" + occurrence;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Id of a supervision that an authority orders without a proposal: a case has at most one. */
    public static UUID ofListing(UUID caseId) {
        return of(caseId, "listed supervision", "direct");
    }

    /** Id of the timer of one stage of a clock or escalation. */
    static UUID ofStage(UUID owner, int stage) {
        return new UUID(owner.getMostSignificantBits() ^ (stage + 1) * ODD_MIX, owner.getLeastSignificantBits());
    }
}
