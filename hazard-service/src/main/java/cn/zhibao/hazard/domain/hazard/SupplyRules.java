package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopRefusal;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.events.contract.SupplyCut;
import cn.zhibao.events.contract.SupplyCutOrdered;
import cn.zhibao.events.contract.SupplyRestored;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import org.jspecify.annotations.Nullable;

/**
 * Cutting off supplies from a unit that defies an order to stop (停止供电、停止供应民用爆炸物品), after article 70 of the Work Safety Law:
 * only with a real danger of an accident and the approval of the head of the authority, power a day after a written notice
 * unless it could not wait, and restored at once when the unit complies.
 */
final class SupplyRules {

    private final FilingChecks checks;
    private final StopChecks stops;

    SupplyRules(FilingChecks checks) {
        this.checks = checks;
        this.stops = new StopChecks(checks);
    }

    Decision<Hazard> cut(Hazard hazard, HazardCommand.CutSupply said, Asking asking) {
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        StopWork order = hazard.progress().stopWork();
        if (order == null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("work-not-stopped");
        }
        if (hazard.progress().supplyCut() != null || cuts(order.measure())) {
            return Asking.conflict("supply-cut");
        }
        check(order, said, asking);
        return asking.unlessFaulty(() -> {
            Hazard next = open.beside(Next.after(hazard.facts()).supplyCut(order(said, asking)));
            return Decision.accept(next, new SupplyCutOrdered(next.facts()));
        });
    }

    /** Orders that cut supplies themselves, as older clients give them. */
    private static boolean cuts(@Nullable StopMeasure measure) {
        return measure == StopMeasure.CUT_POWER || measure == StopMeasure.CUT_EXPLOSIVES;
    }

    private void check(StopWork order, HazardCommand.CutSupply said, Asking asking) {
        Faults faults = asking.faults();
        if (said.supplies().isEmpty()) {
            faults.add("/supplies", "required");
        }
        refusal(order, said.refusal(), asking);
        checks.sentence(faults, "/danger", said.danger());
        checks.required(faults, "/approval", said.approval());
        if (said.approval() != null) {
            stops.approval(said.approval(), asking);
            checks.order(
                    faults,
                    order.orderedAt(),
                    "/approval/approvedAt",
                    said.approval().approvedAt(),
                    "before-ordered");
        }
        checks.past(faults, "/notifiedAt", said.notifiedAt(), asking.now());
        stops.effective("/effectiveAt", said.effectiveAt(), asking);
        checks.order(faults, order.orderedAt(), "/effectiveAt", said.effectiveAt(), "before-ordered");
        checks.text(faults, "/emergency", said.emergency(), FilingChecks.SENTENCE_MAX);
        if (said.supplies().contains(Supply.POWER) && said.emergency() == null) {
            checks.required(faults, "/notifiedAt", said.notifiedAt());
            StopChecks.notice(faults, said.notifiedAt(), "/effectiveAt", said.effectiveAt());
        }
    }

    private void refusal(StopWork order, HazardCommand.@Nullable Refused said, Asking asking) {
        Faults faults = asking.faults();
        if (said == null) {
            faults.add("/refusal", "required");
            return;
        }
        checks.required(faults, "/refusal/seenAt", said.seenAt());
        checks.past(faults, "/refusal/seenAt", said.seenAt(), asking.now());
        checks.order(faults, order.orderedAt(), "/refusal/seenAt", said.seenAt(), "before-ordered");
        checks.sentence(faults, "/refusal/findings", said.findings());
    }

    private static SupplyCut order(HazardCommand.CutSupply said, Asking asking) {
        HazardCommand.Refused seen = requireNonNull(said.refusal());
        return new SupplyCut(
                said.supplies(),
                new StopRefusal(requireNonNull(seen.seenAt()), requireNonNull(seen.findings())),
                requireNonNull(said.danger()),
                StopChecks.approved(requireNonNull(said.approval())),
                said.notifiedAt(),
                requireNonNull(said.effectiveAt()),
                said.emergency(),
                asking.actor().id(),
                asking.now(),
                null);
    }

    Decision<Hazard> restore(Hazard hazard, HazardCommand.RestoreSupply said, Asking asking) {
        SupplyCut cut = hazard.progress().supplyCut();
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        if (cut == null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("supply-not-cut");
        }
        Faults faults = asking.faults();
        checks.required(faults, "/restoredAt", said.restoredAt());
        checks.past(faults, "/restoredAt", said.restoredAt(), asking.now());
        checks.order(faults, cut.orderedAt(), "/restoredAt", said.restoredAt(), "before-ordered");
        checks.sentence(faults, "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            Hazard next = open.beside(Next.after(hazard.facts()).supplyCut(null));
            return Decision.accept(
                    next,
                    new SupplyRestored(next.facts(), requireNonNull(said.restoredAt()), requireNonNull(said.reason())));
        });
    }
}
