package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.domain.accident.procedure.NotificationFiling;
import cn.zhibao.hazard.domain.accident.procedure.ReceiptFiling;
import cn.zhibao.hazard.domain.accident.procedure.ReportingLines;
import cn.zhibao.hazard.domain.accident.procedure.ReportingRules;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;

/** Records what a desk knows of the way an accident goes: received on a reporting line, or told to somebody beside it. */
public final class RecordReporting {

    private final ReportingRules rules;
    private final ChangeAccident change;

    public RecordReporting(ReportingRules rules, ChangeAccident change) {
        this.rules = rules;
        this.change = change;
    }

    /** A desk speaks for its own level alone. */
    public Uni<Outcome<ReportReceived>> received(Change<ReportReceived> sent, ReceiptFiling filing) {
        Region desk = sent.submission().caller().region();
        if (desk == null || (filing.level() != null && !ReportingLines.speaksFor(desk, filing.level()))) {
            return Uni.createFrom().item(new Outcome.OutOfScope<>());
        }
        return change.by(sent, (accident, faults, now) -> rules.receive(accident, filing, desk, faults, now));
    }

    public Uni<Outcome<AgencyNotified>> notified(Change<AgencyNotified> sent, NotificationFiling filing) {
        Region desk = sent.submission().caller().region();
        return desk == null
                ? Uni.createFrom().item(new Outcome.OutOfScope<>())
                : change.by(sent, (accident, faults, now) -> rules.inform(accident, filing, desk, faults, now));
    }
}
