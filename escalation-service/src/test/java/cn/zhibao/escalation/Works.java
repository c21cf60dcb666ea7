package cn.zhibao.escalation;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import org.jspecify.annotations.Nullable;

/** Cases at works whose sector is known. */
public final class Works {

    private Works() {}

    /** The same accident at works of that sector. */
    public static AccidentFacts in(@Nullable Sector sector, AccidentFacts a) {
        return new AccidentFacts(
                a.accidentId(),
                a.number(),
                a.grade(),
                a.type(),
                a.casualties(),
                a.directLossCny(),
                a.region(),
                a.place(),
                new Project("370302202601010101", "测试项目", sector),
                a.enterprise(),
                a.occurredAt(),
                a.informedAt(),
                a.reportedAt(),
                a.course(),
                a.measures(),
                a.exercise(),
                a.exposure(),
                a.standing(),
                a.later());
    }

    /** The same hazard at works of that sector. */
    public static HazardFacts in(@Nullable Sector sector, HazardFacts h) {
        return new HazardFacts(
                h.hazardId(),
                h.number(),
                h.level(),
                h.criterion(),
                h.category(),
                h.region(),
                h.place(),
                new Project("370302202601010101", "测试项目", sector),
                h.enterprise(),
                h.source(),
                h.foundAt(),
                h.reportedAt(),
                h.rectifyBy(),
                h.description(),
                h.exercise(),
                h.progress(),
                h.finding());
    }
}
