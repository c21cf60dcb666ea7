package cn.zhibao.escalation;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Exposure;
import org.jspecify.annotations.Nullable;

/** Accidents of which somebody was brought out. */
public final class Rescued {

    private Rescued() {}

    /** The same accident, of which so many people were brought out or found unhurt. */
    public static AccidentFacts of(@Nullable Integer people, AccidentFacts a) {
        return new AccidentFacts(
                a.accidentId(),
                a.number(),
                a.grade(),
                a.type(),
                a.casualties(),
                a.directLossCny(),
                a.region(),
                a.place(),
                a.project(),
                a.enterprise(),
                a.occurredAt(),
                a.informedAt(),
                a.reportedAt(),
                a.course(),
                a.measures(),
                a.exercise(),
                new Exposure(null, null, null, null, null, people, null),
                a.standing(),
                a.later());
    }
}
