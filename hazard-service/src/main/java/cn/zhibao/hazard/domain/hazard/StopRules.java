package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.PowerCut;
import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.WorkStopped;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.basis.RuleSource;
import cn.zhibao.hazard.domain.register.basis.RuleSources;
import java.time.Duration;
import java.time.Instant;
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

    /** Work Safety Law article 70. */
    private static final Duration NOTICE = Duration.ofHours(24);

    private final FilingChecks checks;
    private final RuleSources sources;

    StopRules(FilingChecks checks, RuleSources sources) {
        this.checks = checks;
        this.sources = sources;
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
        if (inForce != null && !harder(measure, inForce)) {
            return Asking.conflict("work-stopped");
        }
        if (inForce == null && afterDisobedience(measure)) {
            return Asking.conflict("stop-work-required");
        }
        checks.sentence(asking.faults(), "/scope", said.scope());
        checks.sentence(asking.faults(), "/conditions", said.conditions());
        approval(said.approval(), needsApproval(measure), asking);
        powerCut(said.powerCut(), measure, asking);
        basis(said.basis(), asking);
        return asking.unlessFaulty(() -> {
            Hazard next = hazard.beside(Next.after(hazard.facts()).stopWork(order(said, measure, asking)));
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

    private static boolean harder(StopMeasure measure, StopWork inForce) {
        return measure.compareTo(requireNonNullElse(inForce.measure(), StopMeasure.STOP_WORK)) > 0;
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

    private void approval(HazardCommand.@Nullable Approval said, boolean needed, Asking asking) {
        Faults faults = asking.faults();
        if (said == null) {
            if (needed) {
                faults.add("/approval", "required");
            }
            return;
        }
        name(faults, "/approval/by", said.by());
        name(faults, "/approval/document", said.document());
        checks.required(faults, "/approval/approvedAt", said.approvedAt());
        checks.past(faults, "/approval/approvedAt", said.approvedAt(), asking.now());
    }

    private void name(Faults faults, String pointer, @Nullable String text) {
        checks.required(faults, pointer, text);
        checks.text(faults, pointer, text, FilingChecks.NAME_MAX);
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
        checks.required(faults, "/powerCut/effectiveAt", said.effectiveAt());
        checks.past(faults, "/powerCut/noticeAt", said.noticeAt(), asking.now());
        if (!said.emergency()) {
            checks.required(faults, "/powerCut/noticeAt", said.noticeAt());
            notice(faults, said.noticeAt(), said.effectiveAt());
        }
        Instant effectiveAt = said.effectiveAt();
        if (effectiveAt != null && effectiveAt.isAfter(asking.now())) {
            checks.ahead(faults, "/powerCut/effectiveAt", effectiveAt, asking.now());
        } else {
            checks.past(faults, "/powerCut/effectiveAt", effectiveAt, asking.now());
        }
    }

    private static void notice(Faults faults, @Nullable Instant noticeAt, @Nullable Instant effectiveAt) {
        if (noticeAt != null && effectiveAt != null && effectiveAt.isBefore(noticeAt.plus(NOTICE))) {
            faults.add(
                    "/powerCut/effectiveAt",
                    "notice-too-short",
                    Map.of(
                            "hoursMin",
                            NOTICE.toHours(),
                            "notBefore",
                            noticeAt.plus(NOTICE).toString()));
        }
    }

    private static StopWork order(HazardCommand.StopWorking said, StopMeasure measure, Asking asking) {
        HazardCommand.Approval word = said.approval();
        HazardCommand.Cut cut = said.powerCut();
        return new StopWork(
                requireNonNull(said.scope()),
                requireNonNull(said.conditions()),
                asking.actor().id(),
                asking.now(),
                null,
                measure,
                word == null
                        ? null
                        : new StopApproval(
                                requireNonNull(word.by()),
                                requireNonNull(word.document()),
                                requireNonNull(word.approvedAt())),
                cut == null ? null : new PowerCut(cut.noticeAt(), requireNonNull(cut.effectiveAt()), cut.emergency()),
                said.basis());
    }
}
