package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.events.contract.StopDecided;
import cn.zhibao.events.contract.StopDecision;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopProposed;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a government has to approve before an authority may order it (报政府批准停产停业): closing (Work Safety Law article 113), and
 * stopping a business by local rules (本系统默认). The authority asks the government of its own region, and somebody else records
 * the answer. An order rests on one approved proposal, and each proposal bears one order.
 */
final class StopProposalRules {

    /** Number of an official paper (文号) by GB/T 9704-2012. */
    private static final Pattern NUMBER = Pattern.compile("[^〔〕\\s]{1,40}〔[1-9]\\d{3}〕[1-9]\\d{0,8}号");

    private final FilingChecks checks;
    private final Regions regions;

    StopProposalRules(FilingChecks checks, Regions regions) {
        this.checks = checks;
        this.regions = regions;
    }

    Decision<Hazard> propose(Hazard hazard, HazardCommand.ProposeStop said, Asking asking) {
        Region desk = asking.actor().region();
        if (!asking.actor().isAuthority() || desk == null) {
            return Asking.onlyAuthority();
        }
        return switch (hazard) {
            case Hazard.Open open -> propose(open, desk, said, asking);
            case Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private Decision<Hazard> propose(Hazard.Open hazard, Region desk, HazardCommand.ProposeStop said, Asking asking) {
        if (desk.isCountry()) {
            return Asking.forbidden("not-the-authority");
        }
        StopWork inForce = hazard.progress().stopWork();
        StopMeasure measure = said.measure();
        if (measure != null && isGovernments(measure) && !harder(measure, inForce)) {
            return Asking.conflict("work-stopped");
        }
        String standing = standing(hazard.progress().stopProposal(), inForce);
        if (standing != null) {
            return Asking.conflict(standing);
        }
        Faults faults = asking.faults();
        checks.required(faults, "/measure", measure);
        if (measure != null && !isGovernments(measure)) {
            faults.add("/measure", "not-for-government", Map.of("measure", measure.name()));
        }
        checks.sentence(faults, "/scope", said.scope());
        checks.sentence(faults, "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            StopProposal proposal = new StopProposal(
                    desk.code(),
                    requireNonNull(measure),
                    requireNonNull(said.scope()),
                    requireNonNull(said.reason()),
                    asking.actor().id(),
                    asking.now(),
                    null);
            Hazard next = hazard.beside(Next.after(hazard.facts()).stopProposal(proposal));
            return Decision.accept(next, new StopProposed(next.facts()));
        });
    }

    /** Why another proposal would be one too many: the one before is not decided, or approved and of use still. */
    private static @Nullable String standing(@Nullable StopProposal before, @Nullable StopWork inForce) {
        if (before == null) {
            return null;
        }
        StopDecision decision = before.decision();
        if (decision == null) {
            return "stop-proposal-pending";
        }
        return decision.approved() && harder(before.measure(), inForce) ? "stop-proposal-approved" : null;
    }

    Decision<Hazard> decide(Hazard hazard, HazardCommand.DecideStop said, Asking asking) {
        StopProposal proposal = hazard.progress().stopProposal();
        if (proposal == null || proposal.decision() != null || !(hazard instanceof Hazard.Open open)) {
            return Asking.conflict("no-stop-proposal-pending");
        }
        Decision<Hazard> refused = RequestRules.unlessDecider(proposal.by(), asking);
        if (refused != null) {
            return refused;
        }
        if (!asking.actor().answersFor(new Region(proposal.desk()))) {
            return Asking.forbidden("not-the-authority");
        }
        check(proposal, said, asking);
        return asking.unlessFaulty(() -> {
            StopDecision decision = new StopDecision(
                    requireNonNull(said.approved()),
                    said.number(),
                    requireNonNull(said.decidedOn()),
                    said.reason(),
                    asking.actor().id(),
                    asking.now());
            Hazard next = open.beside(Next.after(hazard.facts()).stopProposal(proposal.with(decision)));
            return Decision.accept(next, new StopDecided(next.facts()));
        });
    }

    private void check(StopProposal proposal, HazardCommand.DecideStop said, Asking asking) {
        Faults faults = asking.faults();
        checks.required(faults, "/approved", said.approved());
        checks.required(faults, "/decidedOn", said.decidedOn());
        if (Boolean.TRUE.equals(said.approved())) {
            checks.required(faults, "/number", said.number());
        }
        if (said.number() != null && !NUMBER.matcher(said.number()).matches()) {
            faults.add("/number", "wrong-form", Map.of("example", "川政批〔2026〕1号"));
        }
        if (Boolean.FALSE.equals(said.approved())) {
            checks.required(faults, "/reason", said.reason());
        }
        checks.text(faults, "/reason", said.reason(), FilingChecks.SENTENCE_MAX);
        if (said.decidedOn() != null) {
            day(faults, said.decidedOn(), dayOf(proposal.proposedAt()), dayOf(asking.now()));
        }
    }

    private static void day(Faults faults, LocalDate decidedOn, LocalDate proposedOn, LocalDate today) {
        if (decidedOn.isBefore(proposedOn)) {
            faults.add("/decidedOn", "before-proposed", Map.of("notBefore", proposedOn.toString()));
        } else if (decidedOn.isAfter(today)) {
            faults.add("/decidedOn", "in-future", Map.of("today", today.toString()));
        }
    }

    /**
     * Why an order of this measure has to wait for what its government says, or null. What a government was asked is not
     * ordered on somebody's word instead.
     */
    static @Nullable String waitsFor(@Nullable StopProposal proposal, StopMeasure measure) {
        if (proposal == null || proposal.measure() != measure) {
            return null;
        }
        StopDecision decision = proposal.decision();
        if (decision == null) {
            return "stop-proposal-pending";
        }
        return decision.approved() ? null : "stop-proposal-refused";
    }

    /** The approval that an approved proposal is. */
    StopApproval approval(StopProposal proposal) {
        StopDecision decision = requireNonNull(proposal.decision(), "an order rests on what was decided");
        String place = regions.find(proposal.desk(), decision.recordedAt())
                .map(Regions.Entry::name)
                .orElse(proposal.desk());
        return new StopApproval(
                place + "人民政府",
                requireNonNull(decision.number(), "an approval has a number"),
                decision.decidedOn().atStartOfDay(Regions.CHINA).toInstant());
    }

    static boolean isGovernments(StopMeasure measure) {
        return switch (measure) {
            case STOP_BUSINESS, CLOSE -> true;
            case STOP_WORK, CUT_EXPLOSIVES, CUT_POWER -> false;
        };
    }

    /** True when this measure would go further than what is in force. */
    static boolean harder(StopMeasure measure, @Nullable StopWork inForce) {
        return inForce == null || measure.compareTo(requireNonNullElse(inForce.measure(), StopMeasure.STOP_WORK)) > 0;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Regions.CHINA);
    }
}
