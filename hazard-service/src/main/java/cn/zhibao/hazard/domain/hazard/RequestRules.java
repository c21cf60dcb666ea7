package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.ExtensionGranted;
import cn.zhibao.events.contract.ExtensionRefused;
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.ExtensionRequested;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.ResumeRequest;
import cn.zhibao.events.contract.ResumeRequested;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.SupplyCut;
import cn.zhibao.events.contract.WorkResumed;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one side asks for and the other decides: a later deadline, and to go on with stopped work. Work that an authority
 * stopped goes on only after a passed review (Work Safety Law article 65). Who asks never decides.
 */
final class RequestRules {

    private final FilingChecks checks;

    RequestRules(FilingChecks checks) {
        this.checks = checks;
    }

    Decision<Hazard> extend(Hazard hazard, HazardCommand.Extend said, Asking asking) {
        return switch (hazard) {
            case Hazard.Waiting waiting -> extend(waiting, said, asking);
            case Hazard.Submitted _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private Decision<Hazard> extend(Hazard.Waiting hazard, HazardCommand.Extend said, Asking asking) {
        if (hazard.progress().extension() != null) {
            return Asking.conflict("extension-pending");
        }
        Faults faults = asking.faults();
        checks.sentence(faults, "/reason", said.reason());
        checks.required(faults, "/until", said.until());
        checks.ahead(faults, "/until", said.until(), asking.now());
        Instant deadline = hazard.facts().rectifyBy();
        if (said.until() != null && deadline != null && !said.until().isAfter(deadline)) {
            faults.add("/until", "not-later", Map.of("rectifyBy", deadline.toString()));
        }
        return asking.unlessFaulty(() -> {
            ExtensionRequest wish = new ExtensionRequest(
                    requireNonNull(said.until()),
                    requireNonNull(said.reason()),
                    asking.actor().id(),
                    asking.now());
            Hazard next = hazard.beside(Next.after(hazard.facts()).extension(wish));
            return Decision.accept(next, new ExtensionRequested(next.facts()));
        });
    }

    Decision<Hazard> decideExtension(Hazard hazard, HazardCommand.DecideExtension said, Asking asking) {
        ExtensionRequest wish = hazard.progress().extension();
        if (wish == null || !(hazard instanceof Hazard.Waiting waiting)) {
            return Asking.conflict("no-extension-pending");
        }
        Decision<Hazard> refused = unlessDecider(wish.by(), asking);
        if (refused != null) {
            return refused;
        }
        if (Boolean.TRUE.equals(said.granted()) && outdated(waiting, wish, asking)) {
            return Asking.conflict("extension-outdated");
        }
        checks.required(asking.faults(), "/granted", said.granted());
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> requireNonNull(said.granted())
                ? granted(waiting, wish, requireNonNull(said.reason()), asking)
                : extensionRefused(waiting, requireNonNull(said.reason())));
    }

    /** The deadline moved, or the time passed, while the wish waited: granting it would leave less time and not more. */
    private static boolean outdated(Hazard.Waiting hazard, ExtensionRequest wish, Asking asking) {
        Instant deadline = hazard.facts().rectifyBy();
        return !wish.until().isAfter(asking.now())
                || (deadline != null && !wish.until().isAfter(deadline));
    }

    private static Decision<Hazard> granted(
            Hazard.Waiting hazard, ExtensionRequest wish, String reason, Asking asking) {
        Instant from = hazard.facts().rectifyBy();
        Hazard next = hazard.beside(Next.after(hazard.facts()).extension(null).deadline(wish.until(), asking.now()));
        return Decision.accept(next, new ExtensionGranted(next.facts(), from == null ? wish.until() : from, reason));
    }

    private static Decision<Hazard> extensionRefused(Hazard.Waiting hazard, String reason) {
        Hazard next = hazard.beside(Next.after(hazard.facts()).extension(null));
        return Decision.accept(next, new ExtensionRefused(next.facts(), reason));
    }

    Decision<Hazard> askToResume(Hazard hazard, HazardCommand.AskToResume said, Asking asking) {
        StopWork order = hazard.progress().stopWork();
        if (order == null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("work-not-stopped");
        }
        if (order.resume() != null) {
            return Asking.conflict("resume-pending");
        }
        checks.sentence(asking.faults(), "/fulfilment", said.fulfilment());
        return asking.unlessFaulty(() -> {
            ResumeRequest wish = new ResumeRequest(
                    requireNonNull(said.fulfilment()), asking.actor().id(), asking.now());
            Hazard next = open.beside(Next.after(hazard.facts()).stopWork(with(order, wish)));
            return Decision.accept(next, new ResumeRequested(next.facts()));
        });
    }

    Decision<Hazard> reviewResumption(Hazard hazard, HazardCommand.ReviewResumption said, Asking asking) {
        StopWork order = hazard.progress().stopWork();
        ResumeRequest wish = order == null ? null : order.resume();
        if (order == null || wish == null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("no-resume-pending");
        }
        Decision<Hazard> refused = unlessDecider(wish.by(), asking);
        if (refused != null) {
            return refused;
        }
        checks.required(asking.faults(), "/passed", said.passed());
        checks.sentence(asking.faults(), "/findings", said.findings());
        return asking.unlessFaulty(() -> requireNonNull(said.passed())
                ? resumed(open, requireNonNull(said.findings()), asking.now())
                : stillStopped(open, order, requireNonNull(said.findings())));
    }

    private static Decision<Hazard> resumed(Hazard.Open hazard, String findings, Instant now) {
        SupplyCut cut = hazard.progress().supplyCut();
        Hazard next = hazard.beside(
                Next.after(hazard.facts()).stopWork(null).supplyCut(cut == null ? null : cut.resumed(now)));
        return Decision.accept(next, new WorkResumed(next.facts(), findings));
    }

    private static Decision<Hazard> stillStopped(Hazard.Open hazard, StopWork order, String findings) {
        Hazard next = hazard.beside(Next.after(hazard.facts()).stopWork(with(order, null)));
        return Decision.accept(next, new ResumeRefused(next.facts(), findings));
    }

    private static StopWork with(StopWork order, @Nullable ResumeRequest wish) {
        return new StopWork(
                order.scope(),
                order.conditions(),
                order.by(),
                order.orderedAt(),
                wish,
                order.measure(),
                order.approval(),
                order.powerCut(),
                order.basis(),
                order.proposal());
    }

    /** Why this person does not decide over what somebody asked for, or null when it may. */
    static @Nullable Decision<Hazard> unlessDecider(String askedBy, Asking asking) {
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        return asking.actor().id().equals(askedBy) ? Asking.samePerson() : null;
    }
}
