package cn.zhibao.hazard.http.penalty;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.hazard.domain.penalty.PenaltyFiling;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.json.Fields;

/** Penalties as JSON. */
final class PenaltyJson {

    private PenaltyJson() {}

    static PenaltyFiling penalty(Fields in) {
        PenaltyFiling filing = new PenaltyFiling(
                in.text("decisionNumber"),
                in.choice("kind", PenaltyKind.class),
                in.decimal("amountCny"),
                in.text("basis"),
                in.choice("safetyLaw"),
                CaseJson.enterprise(in.object("enterprise")),
                in.text("region"),
                in.time("decidedAt"),
                in.id("aboutCaseId"),
                CaseJson.project(in.object("project")),
                in.text("noticeNumber"),
                in.flag("exercise"),
                in.time("caseFiledAt"),
                in.once("aggravations", Aggravation.class),
                in.day("until"));
        in.done();
        return filing;
    }
}
