package cn.zhibao.escalation.store;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.AccidentReported;
import java.time.Instant;
import java.util.List;

/** Cases as the shipped rules decide them. */
final class Decided {

    static final Setting SETTING = new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars());

    private Decided() {}

    /** An accident that was just reported. */
    static CaseFile filed(Samples.Accident accident) {
        return decide(
                CaseFile.empty(accident.id()),
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1),
                accident.reportedAt());
    }

    /** A case after one more input. */
    static CaseFile decide(CaseFile file, Input input, Instant at) {
        return Engine.decide(SETTING, file, input, at).next();
    }
}
