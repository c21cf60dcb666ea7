package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.Confirmation;
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Rectification;
import cn.zhibao.events.contract.RectificationPlan;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.SupplyCut;
import cn.zhibao.events.contract.TransferRequest;
import cn.zhibao.events.contract.Verification;
import cn.zhibao.events.contract.WithdrawalRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next facts of a hazard, written over the present ones. For one thread; its end is {@link #facts}. */
final class Next {

    private final HazardFacts before;
    private HazardLevel level;
    private @Nullable String criterion;
    private @Nullable Instant rectifyBy;
    private HazardStage stage = HazardStage.FOUND;
    private @Nullable String owner;
    private @Nullable Instant overdueSince;
    private @Nullable String gradingReason;
    private @Nullable RectificationPlan plan;
    private @Nullable Rectification rectification;
    private @Nullable Verification verification;
    private @Nullable ExtensionRequest extension;
    private @Nullable StopWork stopWork;
    private @Nullable TransferRequest transfer;
    private @Nullable WithdrawalRequest withdrawal;
    private @Nullable Instant closedAt;
    private @Nullable Instant recheckAt;
    private int reopened;
    private @Nullable UUID mergedInto;
    private @Nullable Instant answeredAt;
    private @Nullable Confirmation confirmation;
    private @Nullable StopProposal stopProposal;
    private @Nullable SupplyCut supplyCut;
    private @Nullable Finding finding;

    private Next(HazardFacts before) {
        this.before = before;
        this.level = before.level();
        this.criterion = before.criterion();
        this.rectifyBy = before.rectifyBy();
        this.finding = before.finding();
    }

    static Next after(HazardFacts facts) {
        Next next = new Next(facts);
        if (facts.progress() != null) {
            next.take(facts.progress());
        }
        return next;
    }

    private void take(HazardProgress known) {
        stage = known.stage();
        owner = known.owner();
        overdueSince = known.overdueSince();
        gradingReason = known.gradingReason();
        plan = known.plan();
        rectification = known.rectification();
        verification = known.verification();
        extension = known.extension();
        stopWork = known.stopWork();
        transfer = known.transfer();
        withdrawal = known.withdrawal();
        closedAt = known.closedAt();
        recheckAt = known.recheckAt();
        reopened = known.reopened();
        mergedInto = known.mergedInto();
        answeredAt = known.answeredAt();
        confirmation = known.confirmation();
        stopProposal = known.stopProposal();
        supplyCut = known.supplyCut();
    }

    Next stage(HazardStage value) {
        stage = value;
        return this;
    }

    Next level(HazardLevel value, @Nullable String by) {
        level = value;
        criterion = by;
        return this;
    }

    Next gradingReason(@Nullable String value) {
        gradingReason = value;
        return this;
    }

    Next owner(@Nullable String value) {
        owner = value;
        return this;
    }

    Next overdueSince(@Nullable Instant value) {
        overdueSince = value;
        return this;
    }

    /** A new deadline; who has time again is not late any more. */
    Next deadline(Instant value, Instant now) {
        rectifyBy = value;
        if (value.isAfter(now)) {
            overdueSince = null;
        }
        return this;
    }

    Next plan(RectificationPlan value) {
        plan = value;
        return this;
    }

    /** A request for more time has no meaning once the unit says that it is done. */
    Next submitted(Rectification value) {
        rectification = value;
        extension = null;
        stage = HazardStage.SUBMITTED;
        return this;
    }

    Next verification(@Nullable Verification value) {
        verification = value;
        return this;
    }

    Next extension(@Nullable ExtensionRequest value) {
        extension = value;
        return this;
    }

    Next stopWork(@Nullable StopWork value) {
        stopWork = value;
        return this;
    }

    Next stopProposal(@Nullable StopProposal value) {
        stopProposal = value;
        return this;
    }

    Next supplyCut(@Nullable SupplyCut value) {
        supplyCut = value;
        return this;
    }

    Next transfer(@Nullable TransferRequest value) {
        transfer = value;
        return this;
    }

    Next withdrawal(@Nullable WithdrawalRequest value) {
        withdrawal = value;
        return this;
    }

    Next recheckAt(@Nullable Instant value) {
        recheckAt = value;
        return this;
    }

    /** Somebody acted on it; who came first stays. */
    Next answeredAt(Instant value) {
        answeredAt = answeredAt == null ? value : answeredAt;
        return this;
    }

    Next confirmation(Confirmation value) {
        confirmation = value;
        return this;
    }

    Next finding(Finding value) {
        finding = value;
        return this;
    }

    Next mergedInto(UUID value) {
        mergedInto = value;
        return this;
    }

    /** Nothing that was asked for is open any more; the withdrawal stays where it is why the case ended. */
    Next ended(HazardStage value, Instant at) {
        stage = value;
        closedAt = at;
        overdueSince = null;
        extension = null;
        transfer = null;
        stopProposal = null;
        withdrawal = value == HazardStage.WITHDRAWN ? withdrawal : null;
        return this;
    }

    Next reopened(Instant deadline, @Nullable Verification seen) {
        stage = HazardStage.GRADED;
        rectifyBy = deadline;
        verification = seen;
        plan = null;
        rectification = null;
        closedAt = null;
        recheckAt = null;
        reopened++;
        return this;
    }

    HazardFacts facts() {
        HazardFacts b = before;
        return new HazardFacts(
                b.hazardId(),
                b.number(),
                level,
                criterion,
                b.category(),
                b.region(),
                b.place(),
                b.project(),
                b.enterprise(),
                b.source(),
                b.foundAt(),
                b.reportedAt(),
                rectifyBy,
                b.description(),
                b.exercise(),
                progress(),
                finding);
    }

    private HazardProgress progress() {
        return new HazardProgress(
                stage,
                owner,
                overdueSince,
                gradingReason,
                plan,
                rectification,
                verification,
                extension,
                stopWork,
                transfer,
                withdrawal,
                closedAt,
                recheckAt,
                reopened,
                mergedInto,
                answeredAt,
                confirmation,
                stopProposal,
                supplyCut);
    }
}
