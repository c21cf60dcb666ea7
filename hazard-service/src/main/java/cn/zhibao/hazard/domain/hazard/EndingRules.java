package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardJoined;
import cn.zhibao.events.contract.HazardMerged;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardWithdrawn;
import cn.zhibao.events.contract.RecheckDue;
import cn.zhibao.events.contract.RecheckPassed;
import cn.zhibao.events.contract.Verification;
import cn.zhibao.events.contract.WithdrawalRefused;
import cn.zhibao.events.contract.WithdrawalRequest;
import cn.zhibao.events.contract.WithdrawalRequested;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The ways a case ends beside striking off, and how it begins again. */
final class EndingRules {

    private final FilingChecks checks;
    private final FilingPolicy policy;

    EndingRules(FilingChecks checks, FilingPolicy policy) {
        this.checks = checks;
        this.policy = policy;
    }

    Decision<Hazard> withdraw(Hazard hazard, HazardCommand.Withdraw said, Asking asking) {
        if (!(hazard instanceof Hazard.Open open)) {
            return Asking.wrongStage(hazard);
        }
        if (hazard.progress().withdrawal() != null) {
            return Asking.conflict("withdrawal-pending");
        }
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            WithdrawalRequest opinion = new WithdrawalRequest(
                    requireNonNull(said.reason()), asking.actor().id(), asking.now());
            Hazard next = open.beside(Next.after(hazard.facts()).withdrawal(opinion));
            return Decision.accept(next, new WithdrawalRequested(next.facts()));
        });
    }

    Decision<Hazard> decideWithdrawal(Hazard hazard, HazardCommand.DecideWithdrawal said, Asking asking) {
        WithdrawalRequest opinion = hazard.progress().withdrawal();
        if (opinion == null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("no-withdrawal-pending");
        }
        Decision<Hazard> refused = RequestRules.unlessDecider(opinion.by(), asking);
        if (refused != null) {
            return refused;
        }
        Decision<Hazard> bound = StopChecks.unlessFree(hazard);
        if (Boolean.TRUE.equals(said.agreed()) && bound != null) {
            return bound;
        }
        checks.required(asking.faults(), "/agreed", said.agreed());
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            String reason = requireNonNull(said.reason());
            if (requireNonNull(said.agreed())) {
                Hazard.Withdrawn ended = open.withdrawn(asking.now());
                return Decision.accept(ended, new HazardWithdrawn(ended.facts(), reason));
            }
            Hazard stays = open.beside(Next.after(hazard.facts()).withdrawal(null));
            return Decision.accept(stays, new WithdrawalRefused(stays.facts(), reason));
        });
    }

    Decision<Hazard> recheck(Hazard hazard, HazardCommand.Recheck said, Asking asking) {
        if (!(hazard instanceof Hazard.Closed closed)) {
            return Asking.wrongStage(hazard);
        }
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        RectificationRules.checkLook(checks, said.passed(), said.inspectedAt(), said.findings(), asking);
        checks.order(
                asking.faults(), closed.progress().closedAt(), "/inspectedAt", said.inspectedAt(), "before-closed");
        if (Boolean.TRUE.equals(said.passed()) && said.rectifyBy() != null) {
            asking.faults().add("/rectifyBy", "not-when-passed");
        }
        checks.ahead(asking.faults(), "/rectifyBy", said.rectifyBy(), asking.now());
        return asking.unlessFaulty(() -> {
            Verification seen = RectificationRules.look(said.passed(), said.inspectedAt(), said.findings(), asking);
            if (!seen.passed()) {
                return reopened(closed, seen.findings(), seen, said.rectifyBy(), asking);
            }
            Hazard.Closed rechecked = closed.rechecked();
            return Decision.accept(rechecked, new RecheckPassed(rechecked.facts(), seen));
        });
    }

    Decision<Hazard> reopen(Hazard hazard, HazardCommand.Reopen said, Asking asking) {
        if (!(hazard instanceof Hazard.Closed closed)) {
            return Asking.wrongStage(hazard);
        }
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        checks.sentence(asking.faults(), "/reason", said.reason());
        checks.ahead(asking.faults(), "/rectifyBy", said.rectifyBy(), asking.now());
        return asking.unlessFaulty(
                () -> reopened(closed, requireNonNull(said.reason()), null, said.rectifyBy(), asking));
    }

    private Decision<Hazard> reopened(
            Hazard.Closed closed,
            String reason,
            @Nullable Verification seen,
            @Nullable Instant rectifyBy,
            Asking asking) {
        Instant deadline = rectifyBy == null
                ? asking.now().plus(policy.rectifyWithin(closed.facts().level()))
                : rectifyBy;
        Hazard.Graded again = closed.reopened(deadline, seen);
        return Decision.accept(again, new HazardReopened(again.facts(), reason));
    }

    Decision<Hazard> merge(Hazard from, Hazard into, String reason, Asking asking) {
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        if (!(from instanceof Hazard.Open open)) {
            return Asking.wrongStage(from);
        }
        Decision<Hazard> bound = StopChecks.unlessFree(from);
        if (bound != null) {
            return bound;
        }
        if (!(into instanceof Hazard.Open)
                || from.facts().exercise() != into.facts().exercise()) {
            asking.faults().add("/into", "cannot-carry-on");
        }
        return asking.unlessFaulty(() -> {
            Hazard.Merged merged = open.merged(into.facts().hazardId(), asking.now());
            return Decision.accept(merged, new HazardMerged(merged.facts(), reason));
        });
    }

    static Decision.Accepted<Hazard> join(Hazard into, Hazard merged, String reason) {
        return (Decision.Accepted<Hazard>) Decision.accept(
                into, new HazardJoined(into.facts(), merged.facts().hazardId(), reason));
    }

    /**
     * The day of a re-check has come.
     *
     * @param meant the moment the timer was set for; when it has moved since, the timer says nothing
     */
    static Decision<Hazard> recheckDue(Hazard hazard, Instant meant) {
        return hazard instanceof Hazard.Closed closed
                        && meant.equals(closed.progress().recheckAt())
                ? Decision.accept(closed, new RecheckDue(closed.facts()))
                : Decision.refuse(new Refusal.TooLate());
    }
}
