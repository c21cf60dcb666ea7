package cn.zhibao.hazard.http.json;

import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.InvestigationAuthority;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ReportLevel;
import cn.zhibao.events.contract.ReportLine;
import cn.zhibao.hazard.domain.accident.procedure.ConclusionFiling;
import cn.zhibao.hazard.domain.accident.procedure.InvestigationFiling;
import cn.zhibao.hazard.domain.accident.procedure.NotificationFiling;
import cn.zhibao.hazard.domain.accident.procedure.ReceiptFiling;
import org.jspecify.annotations.Nullable;

/** What is done about an accident, as JSON. */
public final class ProcedureJson {

    private ProcedureJson() {}

    public static ReceiptFiling receipt(Fields in) {
        ReceiptFiling filing = new ReceiptFiling(
                in.choice("line", ReportLine.class),
                in.choice("level", ReportLevel.class),
                in.choice("form", ReportForm.class),
                in.time("receivedAt"));
        in.done();
        return filing;
    }

    public static NotificationFiling notification(Fields in) {
        NotificationFiling filing = new NotificationFiling(
                in.choice("party", NotifiedParty.class), in.choice("form", ReportForm.class), in.time("notifiedAt"));
        in.done();
        return filing;
    }

    public static InvestigationFiling investigation(Fields in) {
        InvestigationFiling filing = new InvestigationFiling(
                in.choice("authority", InvestigationAuthority.class),
                in.time("startedAt"),
                in.integer("extendedDays"),
                in.integer("appraisalDays"),
                in.time("reportSubmittedAt"),
                in.time("reportReceivedAt"),
                in.integer("approvalExtendedDays"),
                in.time("approvedAt"),
                in.time("evaluatedAt"));
        in.done();
        return filing;
    }

    /** Cause and checklist are objects of their own; one that is absent says nothing. */
    public static ConclusionFiling conclusion(Fields in) {
        AccidentNature nature = in.choice("nature", AccidentNature.class);
        Fields cause = in.object("cause");
        Fields points = in.object("checklist");
        ConclusionFiling filing = new ConclusionFiling(
                nature,
                cause == null ? null : cause.text("direct"),
                cause == null ? null : cause.text("indirect"),
                point(points, "causeFound"),
                point(points, "responsibleDealtWith"),
                point(points, "measuresCarriedOut"),
                point(points, "peopleEducated"));
        done(cause);
        done(points);
        in.done();
        return filing;
    }

    private static ConclusionFiling.@Nullable Point point(@Nullable Fields points, String name) {
        Fields in = points == null ? null : points.object(name);
        if (in == null) {
            return null;
        }
        ConclusionFiling.Point point = new ConclusionFiling.Point(in.text("text"), in.time("at"));
        in.done();
        return point;
    }

    private static void done(@Nullable Fields in) {
        if (in != null) {
            in.done();
        }
    }
}
