package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardAssigned;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.HazardTransferred;
import cn.zhibao.events.contract.TransferRefused;
import cn.zhibao.events.contract.TransferRequest;
import cn.zhibao.events.contract.TransferRequested;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a case. It has one owner at any time: a transfer changes it only when the receiving authority accepts (Work
 * Safety Law article 69), and a case whose owner gave it up waits, visibly, until somebody is made its owner.
 */
final class OwnerRules {

    private final Regions regions;
    private final FilingChecks checks;

    OwnerRules(Regions regions, FilingChecks checks) {
        this.regions = regions;
        this.checks = checks;
    }

    Decision<Hazard> transfer(Hazard hazard, HazardCommand.Transfer said, Asking asking) {
        if (!(hazard instanceof Hazard.Open open)) {
            return Asking.wrongStage(hazard);
        }
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        String owner = hazard.progress().owner();
        if (owner == null) {
            return Asking.conflict("no-owner");
        }
        if (!answersFor(asking, owner)) {
            return Asking.forbidden("not-the-owner");
        }
        if (hazard.progress().transfer() != null) {
            return Asking.conflict("transfer-pending");
        }
        Authority to = authority(hazard, said.to(), asking);
        if (to != null && to.code().equals(owner)) {
            asking.faults().add("/to", "is-owner");
        }
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            TransferRequest offer = new TransferRequest(
                    requireNonNull(to).code(),
                    requireNonNull(said.reason()),
                    asking.actor().id(),
                    asking.now());
            Hazard next = open.beside(Next.after(hazard.facts()).transfer(offer));
            return Decision.accept(next, new TransferRequested(next.facts()));
        });
    }

    Decision<Hazard> answer(Hazard hazard, HazardCommand.AnswerTransfer said, Asking asking) {
        TransferRequest offer = hazard.progress().transfer();
        if (offer == null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("no-transfer-pending");
        }
        if (asking.actor().id().equals(offer.by())) {
            return Asking.samePerson();
        }
        if (!answersFor(asking, offer.to())) {
            return Asking.forbidden("not-the-receiver");
        }
        checks.required(asking.faults(), "/accepted", said.accepted());
        if (Boolean.FALSE.equals(said.accepted())) {
            checks.sentence(asking.faults(), "/reason", said.reason());
        } else {
            checks.text(asking.faults(), "/reason", said.reason(), FilingChecks.SENTENCE_MAX);
        }
        return asking.unlessFaulty(() ->
                requireNonNull(said.accepted()) ? accepted(open, offer) : refused(open, requireNonNull(said.reason())));
    }

    private static Decision<Hazard> accepted(Hazard.Open hazard, TransferRequest offer) {
        Hazard next = hazard.beside(Next.after(hazard.facts()).owner(offer.to()).transfer(null));
        return Decision.accept(
                next, new HazardTransferred(next.facts(), hazard.progress().owner()));
    }

    private static Decision<Hazard> refused(Hazard.Open hazard, String reason) {
        Hazard next = hazard.beside(Next.after(hazard.facts()).transfer(null));
        return Decision.accept(next, new TransferRefused(next.facts(), reason));
    }

    Decision<Hazard> release(Hazard hazard, HazardCommand.Release said, Asking asking) {
        if (!(hazard instanceof Hazard.Open open)) {
            return Asking.wrongStage(hazard);
        }
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        String owner = hazard.progress().owner();
        if (owner == null) {
            return Asking.conflict("no-owner");
        }
        if (!answersFor(asking, owner)) {
            return Asking.forbidden("not-the-owner");
        }
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            Hazard next = open.beside(Next.after(hazard.facts()).owner(null).transfer(null));
            return Decision.accept(next, new HazardReleased(next.facts(), owner, requireNonNull(said.reason())));
        });
    }

    Decision<Hazard> assign(Hazard hazard, HazardCommand.Assign said, Asking asking) {
        if (!(hazard instanceof Hazard.Open open)) {
            return Asking.wrongStage(hazard);
        }
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        if (hazard.progress().owner() != null) {
            return Asking.conflict("has-owner");
        }
        Authority to = authority(hazard, said.to(), asking);
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            Hazard next = open.beside(
                    Next.after(hazard.facts()).owner(requireNonNull(to).code()));
            return Decision.accept(next, new HazardAssigned(next.facts(), null, requireNonNull(said.reason())));
        });
    }

    /** Of the line the token says nothing, so whoever answers for the authority's region speaks for it. */
    private static boolean answersFor(Asking asking, String authority) {
        return asking.actor()
                .answersFor(Authority.parse(authority).orElseThrow().region());
    }

    private @Nullable Authority authority(Hazard hazard, @Nullable String code, Asking asking) {
        checks.required(asking.faults(), "/to", code);
        if (code == null) {
            return null;
        }
        Authority authority = Authority.parse(code)
                .filter(known ->
                        regions.find(known.region().code(), asking.now()).isPresent())
                .orElse(null);
        if (authority == null) {
            asking.faults().add("/to", "unknown-authority");
        } else if (!new Region(hazard.facts().region()).within(authority.region())) {
            asking.faults().add("/to", "not-of-this-place");
        }
        return authority;
    }
}
