package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Rectification;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.RectificationPlan;
import cn.zhibao.events.contract.RectificationPlanned;
import cn.zhibao.events.contract.RectificationStarted;
import cn.zhibao.events.contract.RectificationSubmitted;
import cn.zhibao.events.contract.Verification;
import cn.zhibao.events.contract.VerificationFailed;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From the plan to the look on site. A major hazard cannot go on without a plan with the five things in place (五到位: measures,
 * responsible post, funds, deadline, contingency plan), and whoever fixed a hazard never strikes it off.
 */
final class RectificationRules {

    /** Evidence that one submission may name. */
    static final int EVIDENCE_MAX = 50;

    private static final BigDecimal FUNDS_MAX = new BigDecimal("1000000000000");

    private final FilingChecks checks;
    private final FilingPolicy policy;

    RectificationRules(FilingChecks checks, FilingPolicy policy) {
        this.checks = checks;
        this.policy = policy;
    }

    Decision<Hazard> plan(Hazard hazard, HazardCommand.Plan said, Asking asking) {
        return switch (hazard) {
            case Hazard.Plannable plannable -> {
                check(hazard.facts(), said, asking);
                yield asking.unlessFaulty(() -> {
                    Hazard planned = plannable.planned(plan(said), asking.now());
                    return Decision.accept(planned, new RectificationPlanned(planned.facts()));
                });
            }
            case Hazard.Found _ -> Asking.conflict("grading-required");
            case Hazard.Submitted _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private void check(HazardFacts facts, HazardCommand.Plan said, Asking asking) {
        Faults faults = asking.faults();
        checks.sentence(faults, "/measures", said.measures());
        checks.required(faults, "/responsible", said.responsible());
        checks.text(faults, "/responsible", said.responsible(), FilingChecks.NAME_MAX);
        checks.sentence(faults, "/contingencyPlan", said.contingencyPlan());
        checks.required(faults, "/fundsCny", said.fundsCny());
        checks.money(faults, "/fundsCny", said.fundsCny(), FUNDS_MAX);
        checks.required(faults, "/deadline", said.deadline());
        checks.ahead(faults, "/deadline", said.deadline(), asking.now());
        boolean later = said.deadline() != null
                && facts.rectifyBy() != null
                && said.deadline().isAfter(facts.rectifyBy());
        if (later && !asking.actor().isAuthority()) {
            faults.add(
                    "/deadline",
                    "after-deadline",
                    Map.of("rectifyBy", requireNonNull(facts.rectifyBy()).toString()));
        }
    }

    private static RectificationPlan plan(HazardCommand.Plan said) {
        return new RectificationPlan(
                requireNonNull(said.measures()),
                requireNonNull(said.responsible()),
                requireNonNull(said.fundsCny()),
                requireNonNull(said.deadline()),
                requireNonNull(said.contingencyPlan()));
    }

    Decision<Hazard> start(Hazard hazard, Asking asking) {
        return switch (hazard) {
            case Hazard.Graded graded -> planMissing(graded) ? planRequired() : started(graded.started(), asking);
            case Hazard.Planned planned -> started(planned.started(), asking);
            case Hazard.Found _ -> Asking.conflict("grading-required");
            case Hazard.Rectifying _, Hazard.Submitted _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ ->
                Asking.wrongStage(hazard);
        };
    }

    private static Decision<Hazard> started(Hazard next, Asking asking) {
        return asking.unlessFaulty(() -> Decision.accept(next, new RectificationStarted(next.facts())));
    }

    Decision<Hazard> submit(Hazard hazard, HazardCommand.Submit said, Asking asking) {
        return switch (hazard) {
            case Hazard.Graded graded ->
                planMissing(graded)
                        ? planRequired()
                        : submitted(hazard, said, asking, () -> graded.submitted(done(said, asking)));
            case Hazard.Planned planned -> submitted(hazard, said, asking, () -> planned.submitted(done(said, asking)));
            case Hazard.Rectifying fixing ->
                submitted(hazard, said, asking, () -> fixing.submitted(done(said, asking)));
            case Hazard.Found _ -> Asking.conflict("grading-required");
            case Hazard.Submitted _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private Decision<Hazard> submitted(
            Hazard hazard, HazardCommand.Submit said, Asking asking, Supplier<Hazard.Submitted> next) {
        Faults faults = asking.faults();
        checks.sentence(faults, "/description", said.description());
        checks.required(faults, "/doneAt", said.doneAt());
        checks.past(faults, "/doneAt", said.doneAt(), asking.now());
        checks.order(faults, hazard.facts().foundAt(), "/doneAt", said.doneAt(), "before-found");
        if (said.evidence().isEmpty() && hazard.facts().level() == HazardLevel.MAJOR) {
            faults.add("/evidence", "required");
        } else if (said.evidence().size() > EVIDENCE_MAX) {
            faults.add("/evidence", "too-many", Map.of("max", EVIDENCE_MAX));
        }
        return asking.unlessFaulty(() -> {
            Hazard.Submitted submitted = next.get();
            return Decision.accept(submitted, new RectificationSubmitted(submitted.facts()));
        });
    }

    private static Rectification done(HazardCommand.Submit said, Asking asking) {
        return new Rectification(
                requireNonNull(said.description()),
                requireNonNull(said.doneAt()),
                asking.actor().id(),
                asking.now(),
                said.evidence());
    }

    Decision<Hazard> verify(Hazard hazard, HazardCommand.Verify said, Asking asking) {
        return switch (hazard) {
            case Hazard.Submitted submitted -> verify(submitted, said, asking);
            case Hazard.Waiting _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Asking.wrongStage(hazard);
        };
    }

    private Decision<Hazard> verify(Hazard.Submitted hazard, HazardCommand.Verify said, Asking asking) {
        Rectification done = requireNonNull(hazard.progress().rectification());
        if (!asking.actor().isAuthority() && !ownAffair(hazard.facts())) {
            return Asking.onlyAuthority();
        }
        if (asking.actor().id().equals(done.by())) {
            return Asking.samePerson();
        }
        if (Source.awaitsConfirmation(hazard.facts())) {
            return Asking.conflict("confirmation-required");
        }
        Decision<Hazard> bound = StopChecks.unlessFree(hazard);
        if (Boolean.TRUE.equals(said.passed()) && bound != null) {
            return bound;
        }
        checkLook(checks, said.passed(), said.inspectedAt(), said.findings(), asking);
        checks.order(asking.faults(), done.doneAt(), "/inspectedAt", said.inspectedAt(), "before-done");
        return asking.unlessFaulty(() -> {
            Verification seen = look(said.passed(), said.inspectedAt(), said.findings(), asking);
            return seen.passed() ? struckOff(hazard, seen, asking) : failed(hazard, seen, asking);
        });
    }

    /** A general hazard that the unit found itself is its own affair, if two people of it deal with it. */
    private static boolean ownAffair(HazardFacts facts) {
        return facts.level() == HazardLevel.GENERAL && facts.source().equals(Source.SELF_CHECK.name());
    }

    private Decision<Hazard> struckOff(Hazard.Submitted hazard, Verification seen, Asking asking) {
        boolean major = hazard.facts().level() == HazardLevel.MAJOR;
        Instant recheckAt = major ? asking.now().plus(policy.recheckAfter()) : null;
        Hazard.Closed closed = hazard.struckOff(seen, asking.now(), recheckAt);
        return Decision.accept(closed, new HazardClosed(closed.facts()));
    }

    /** The deadline may have passed while the unit waited for the look; that was not its fault, but it is late now. */
    private static Decision<Hazard> failed(Hazard.Submitted hazard, Verification seen, Asking asking) {
        Instant since = hazard.progress().overdueSince();
        Instant deadline = hazard.facts().rectifyBy();
        boolean lateNow = since == null && deadline != null && asking.now().isAfter(deadline);
        Hazard.Rectifying back = hazard.failed(seen, lateNow ? deadline : since);
        List<Event> events = new ArrayList<>(2);
        events.add(new VerificationFailed(back.facts()));
        if (lateNow) {
            events.add(new RectificationOverdue(back.facts(), requireNonNull(deadline)));
        }
        return new Decision.Accepted<>(back, events);
    }

    static void checkLook(
            FilingChecks checks,
            @Nullable Boolean passed,
            @Nullable Instant inspectedAt,
            @Nullable String findings,
            Asking asking) {
        checks.required(asking.faults(), "/passed", passed);
        checks.required(asking.faults(), "/inspectedAt", inspectedAt);
        checks.past(asking.faults(), "/inspectedAt", inspectedAt, asking.now());
        checks.sentence(asking.faults(), "/findings", findings);
    }

    static Verification look(
            @Nullable Boolean passed, @Nullable Instant inspectedAt, @Nullable String findings, Asking asking) {
        return new Verification(
                requireNonNull(passed),
                requireNonNull(inspectedAt),
                asking.actor().id(),
                requireNonNull(findings));
    }

    private static boolean planMissing(Hazard.Graded hazard) {
        return hazard.facts().level() == HazardLevel.MAJOR;
    }

    private static Decision<Hazard> planRequired() {
        return Asking.conflict("plan-required");
    }
}
