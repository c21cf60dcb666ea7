package cn.zhibao.escalation;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.ResumeRequest;
import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopRefusal;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.events.contract.SupplyCut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works that stand still because of a hazard. */
public final class Stopped {

    private Stopped() {}

    /** The hazard once an authority ordered work to stop. */
    public static HazardFacts ordered(HazardFacts hazard, StopMeasure measure, Instant at) {
        return with(hazard, new StopWork("塔吊作业", "更换限位器", "inspector", at, null, measure, null, null, null, null));
    }

    /** The same once the unit asked to go on. */
    public static HazardFacts asks(HazardFacts stopped, Instant at) {
        return with(
                stopped, asked(requireNonNull(requireNonNull(stopped.progress()).stopWork()), at));
    }

    /** The same once work goes on, with nothing cut off. */
    public static HazardFacts goesOn(HazardFacts stopped) {
        return with(stopped, null, null);
    }

    /** The same stopped hazard with power cut off. */
    public static HazardFacts cut(HazardFacts stopped, Instant at) {
        return with(stopped, requireNonNull(stopped.progress()).stopWork(), power(at));
    }

    /** The same once work goes on and power is owed back since then. */
    public static HazardFacts owed(HazardFacts stopped, Instant at) {
        return with(stopped, null, power(at.minusSeconds(3_600)).resumed(at));
    }

    private static SupplyCut power(Instant at) {
        return new SupplyCut(
                List.of(Supply.POWER),
                new StopRefusal(at, "仍在施工"),
                "塔吊有倾覆危险",
                new StopApproval("淄川区住房和城乡建设局", "川建停供〔2026〕1号", at),
                at,
                at,
                "正在吊装",
                "inspector",
                at,
                null);
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
                o.basis(),
                o.proposal());
    }

    private static HazardFacts with(HazardFacts hazard, @Nullable StopWork order) {
        HazardProgress known = hazard.progress();
        return with(hazard, order, known == null ? null : known.supplyCut());
    }

    private static HazardFacts with(HazardFacts hazard, @Nullable StopWork order, @Nullable SupplyCut cut) {
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
                        p.confirmation(),
                        p.stopProposal(),
                        cut));
    }
}
