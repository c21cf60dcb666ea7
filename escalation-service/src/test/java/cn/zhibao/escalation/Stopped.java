package cn.zhibao.escalation;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.ResumeRequest;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopWork;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works that stand still because of a hazard. */
public final class Stopped {

    private Stopped() {}

    /** The hazard once an authority ordered work to stop. */
    public static HazardFacts ordered(HazardFacts hazard, StopMeasure measure, Instant at) {
        return with(hazard, new StopWork("塔吊作业", "更换限位器", "inspector", at, null, measure, null, null, null));
    }

    /** The same once the unit asked to go on. */
    public static HazardFacts asks(HazardFacts stopped, Instant at) {
        return with(
                stopped, asked(requireNonNull(requireNonNull(stopped.progress()).stopWork()), at));
    }

    /** The same once work goes on. */
    public static HazardFacts goesOn(HazardFacts stopped) {
        return with(stopped, null);
    }

    private static StopWork asked(StopWork o, Instant at) {
        ResumeRequest request = new ResumeRequest("限位器已更换", "manager", at);
        return new StopWork(
                o.scope(),
                o.conditions(),
                o.by(),
                o.orderedAt(),
                request,
                o.measure(),
                o.approval(),
                o.powerCut(),
                o.basis());
    }

    private static HazardFacts with(HazardFacts hazard, @Nullable StopWork order) {
        HazardProgress p = requireNonNull(
                Samples.at(hazard, HazardStage.RECTIFYING, null, null).progress());
        return Samples.with(
                hazard,
                new HazardProgress(
                        p.stage(),
                        p.owner(),
                        p.overdueSince(),
                        p.gradingReason(),
                        p.plan(),
                        p.rectification(),
                        p.verification(),
                        p.extension(),
                        order,
                        p.transfer(),
                        p.withdrawal(),
                        p.closedAt(),
                        p.recheckAt(),
                        p.reopened(),
                        p.mergedInto(),
                        p.answeredAt(),
                        p.confirmation()));
    }
}
