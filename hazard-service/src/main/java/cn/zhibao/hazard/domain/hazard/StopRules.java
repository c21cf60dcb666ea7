package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.PowerCut;
import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.WorkStopped;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.basis.RuleSource;
import cn.zhibao.hazard.domain.register.basis.RuleSources;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders that stop a unit. An authority stops work alone (Work Safety Law article 65). Power and explosives are cut off only
 * after an order that was not obeyed, with the approval of the head of the authority, and power only a day after a written
 * notice, unless lives would not wait (article 70). Closing is for a government (article 113); so is stopping a business, by local
 * rules (本系统默认).
 */
final class StopRules {

    private final FilingChecks checks;
    private final RuleSources sources;
    private final StopProposalRules proposals;
    private final StopChecks stops;

    StopRules(FilingChecks checks, RuleSources sources, StopProposalRules proposals) {
        this.checks = checks;
        this.sources = sources;
        this.proposals = proposals;
        this.stops = new StopChecks(checks);
    }

    Decision<Hazard> stop(Hazard hazard, HazardCommand.StopWorking said, Asking asking) {
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        return switch (hazard) {
            case Hazard.Open open -> stop(open, said, asking);
            case Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private Decision<Hazard> stop(Hazard.Open hazard, HazardCommand.StopWorking said, Asking asking) {
        StopMeasure measure = requireNonNullElse(said.measure(), StopMeasure.STOP_WORK);
        StopWork inForce = hazard.progress().stopWork();
        if (!StopProposalRules.harder(measure, inForce)) {
            return Asking.conflict("work-stopped");
        }
        if (inForce == null && afterDisobedience(measure)) {
            return Asking.conflict("stop-work-required");
        }
        if (hazard.progress().supplyCut() != null && afterDisobedience(measure)) {
            return Asking.conflict("supply-cut");
        }
        StopProposal proposal = hazard.progress().stopProposal();
        String waits = StopProposalRules.waitsFor(proposal, measure);
        if (waits != null) {
            return Asking.conflict(waits);
        }
        StopProposal basis = proposal != null && proposal.measure() == measure ? proposal : null;
        checks.sentence(asking.faults(), "/scope", said.scope());
        checks.sentence(asking.faults(), "/conditions", said.conditions());
        approval(said.approval(), measure, basis, asking);
        powerCut(said.powerCut(), measure, asking);
        basis(said.basis(), asking);
        return asking.unlessFaulty(() -> {
            Hazard next = hazard.beside(Next.after(hazard.facts())
                    .stopWork(order(said, measure, basis, asking))
                    .stopProposal(basis == null ? proposal : null));
            return Decision.accept(next, new WorkStopped(next.facts()));
        });
    }

    private void basis(@Nullable String code, Asking asking) {
        if (code == null) {
            return;
        }
        RuleSource source = sources.find(code).orElse(null);
        if (source == null) {
            asking.faults().add("/basis", "unknown-source");
        } else if (!source.inForceOn(LocalDate.ofInstant(asking.now(), Regions.CHINA))) {
            asking.faults().add("/basis", "not-in-force");
        }
    }

    private static boolean afterDisobedience(StopMeasure measure) {
        return switch (measure) {
            case CUT_EXPLOSIVES, CUT_POWER -> true;
            case STOP_WORK, STOP_BUSINESS, CLOSE -> false;
        };
    }

    private static boolean needsApproval(StopMeasure measure) {
        return switch (measure) {
            case STOP_WORK -> false;
            case STOP_BUSINESS, CUT_EXPLOSIVES, CUT_POWER, CLOSE -> true;
        };
    }

    /** Typed for what no proposal was made of; what a government was asked, its decision says. */
    private void approval(
            HazardCommand.@Nullable Approval said, StopMeasure measure, @Nullable StopProposal basis, Asking asking) {
        Faults faults = asking.faults();
        if (said != null && basis != null) {
            faults.add("/approval", "approved-by-proposal");
        } else if (said != null) {
            stops.approval(said, asking);
        } else if (basis == null && needsApproval(measure)) {
            faults.add("/approval", "required");
        }
    }

    private void powerCut(HazardCommand.@Nullable Cut said, StopMeasure measure, Asking asking) {
        Faults faults = asking.faults();
        if (measure != StopMeasure.CUT_POWER) {
            if (said != null) {
                faults.add("/powerCut", "not-of-this-measure", Map.of("measure", measure.name()));
            }
            return;
        }
        if (said == null) {
            faults.add("/powerCut", "required");
            return;
        }
        stops.effective("/powerCut/effectiveAt", said.effectiveAt(), asking);
        checks.past(faults, "/powerCut/noticeAt", said.noticeAt(), asking.now());
        if (!said.emergency()) {
            checks.required(faults, "/powerCut/noticeAt", said.noticeAt());
            StopChecks.notice(faults, said.noticeAt(), "/powerCut/effectiveAt", said.effectiveAt());
        }
    }

    private StopWork order(
            HazardCommand.StopWorking said, StopMeasure measure, @Nullable StopProposal basis, Asking asking) {
        HazardCommand.Approval word = said.approval();
        HazardCommand.Cut cut = said.powerCut();
        StopApproval typed = word == null ? null : StopChecks.approved(word);
        return new StopWork(
                requireNonNull(said.scope()),
                requireNonNull(said.conditions()),
                asking.actor().id(),
                asking.now(),
                null,
                measure,
                basis == null ? typed : proposals.approval(basis),
                cut == null ? null : new PowerCut(cut.noticeAt(), requireNonNull(cut.effectiveAt()), cut.emergency()),
                said.basis(),
                basis);
    }
}
