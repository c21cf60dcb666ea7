package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.NOW;

import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopRefusal;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.events.contract.SupplyCut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders to stop, what a government is asked about them, and supplies that are cut off. */
final class Stops {

    static final HazardCommand.Approval BY_THE_HEAD =
            new HazardCommand.Approval("淄川区住房和城乡建设局", "川建停供〔2026〕1号", NOW.minusSeconds(20));
    static final HazardCommand.Refused DEFIED = new HazardCommand.Refused(NOW.minusSeconds(30), "现场仍在施工");

    private Stops() {}

    /** Waits for its decision. */
    static StopProposal proposal(String by, Instant at) {
        return new StopProposal("370302", StopMeasure.STOP_BUSINESS, "全部施工", "拒不整改", by, at, null);
    }

    /** Work stands still since a minute ago. */
    static StopWork stopped(StopMeasure measure) {
        return new StopWork("塔机", "复查合格", "inspector", NOW.minusSeconds(60), null, measure, null, null, null, null);
    }

    static SupplyCut cut(String by, Instant at) {
        return new SupplyCut(
                List.of(Supply.POWER),
                new StopRefusal(at, "现场仍在施工"),
                "有倒塌危险",
                new StopApproval("淄川区住房和城乡建设局", "川建停供〔2026〕1号", at),
                at,
                at.plus(Duration.ofHours(24)),
                null,
                by,
                at,
                null);
    }

    /** Told now, and cut off a day later. */
    static HazardCommand.CutSupply cutting(Supply... supplies) {
        return cutting(List.of(supplies), NOW, NOW.plus(Duration.ofHours(24)), null);
    }

    static HazardCommand.CutSupply cutting(
            List<Supply> supplies, @Nullable Instant notifiedAt, Instant effectiveAt, @Nullable String emergency) {
        return new HazardCommand.CutSupply(supplies, DEFIED, "有倒塌危险", BY_THE_HEAD, notifiedAt, effectiveAt, emergency);
    }
}
