package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.FilingChecks.NAME_MAX;
import static cn.zhibao.hazard.domain.FilingChecks.SENTENCE_MAX;
import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.RectificationDue;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.finding.FindingChecks;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Criterion;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Registers;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may happen to a hazard. Pure: the same arguments give the same answer. */
public final class HazardRules {

    private final Registers registers;
    private final FilingPolicy policy;
    private final FilingChecks checks;
    private final FindingChecks findings;

    public HazardRules(Registers registers, FilingPolicy policy) {
        this.registers = registers;
        this.policy = policy;
        this.checks = new FilingChecks(registers.regions(), policy);
        this.findings = new FindingChecks(registers.regions(), checks);
    }

    /** Adds every fault of the filing to {@code faults}. */
    public void check(HazardFiling filing, Faults faults, Instant now) {
        checks.required(faults, "/foundAt", filing.foundAt());
        checks.required(faults, "/source", filing.source());
        checks.required(faults, "/description", filing.description());
        checks.text(faults, "/description", filing.description(), SENTENCE_MAX);
        checks.text(faults, "/category", filing.category(), NAME_MAX);
        checks.past(faults, "/foundAt", filing.foundAt(), now);
        checks.region(faults, filing.region(), filing.foundAt() == null ? now : filing.foundAt());
        checks.place(faults, filing.place());
        checks.project(faults, filing.project());
        checks.enterprise(faults, filing.enterprise());
        findings.check(faults, filing.finding(), new FindingChecks.Of(filing.source(), place(filing), now));
        criterion(filing, faults);
        deadline(filing, faults, now);
    }

    private static @Nullable Region place(HazardFiling filing) {
        return filing.region() == null ? null : Region.parse(filing.region()).orElse(null);
    }

    private void criterion(HazardFiling filing, Faults faults) {
        if (filing.criterion() != null) {
            checks.criterion(faults, registers.criteria(), filing.criterion(), filing.foundAt());
        }
    }

    private void deadline(HazardFiling filing, Faults faults, Instant now) {
        checks.order(faults, filing.foundAt(), "/rectifyBy", filing.rectifyBy(), "before-found");
        if (filing.rectifyBy() != null && filing.rectifyBy().isAfter(now.plus(FilingPolicy.DEADLINE_MAX))) {
            faults.add("/rectifyBy", "too-late", Map.of("daysMax", FilingPolicy.DEADLINE_MAX.toDays()));
        }
    }

    /** A criterion of a catalogue decides, whatever the finder thinks of it. */
    public HazardLevel level(HazardFiling filing) {
        if (filing.criterion() != null) {
            return registers
                    .criteria()
                    .find(filing.criterion())
                    .map(Criterion::level)
                    .orElse(HazardLevel.MAJOR);
        }
        return filing.level() == null ? HazardLevel.GENERAL : filing.level();
    }

    /** The deadline as filed, or the default of this system (本系统默认) counted from the finding. */
    public Instant rectifyBy(HazardFiling filing) {
        return filing.rectifyBy() != null
                ? filing.rectifyBy()
                : requireNonNull(filing.foundAt()).plus(policy.rectifyWithin(level(filing)));
    }

    /**
     * Takes a filing on file.
     *
     * @param filing one in which {@link #check} found no fault
     */
    public Decision<Hazard> file(HazardFiling filing, CaseIdentity identity, Supervised project, Filer filer) {
        HazardFacts facts = new HazardFacts(
                identity.id(),
                identity.number(),
                level(filing),
                filing.criterion(),
                category(filing),
                requireNonNull(filing.region()),
                filing.place(),
                filing.project(),
                filing.enterprise(),
                requireNonNull(filing.source()).name(),
                requireNonNull(filing.foundAt()),
                identity.receivedAt(),
                rectifyBy(filing),
                requireNonNull(filing.description()),
                filing.exercise(),
                null,
                filing.finding().by(filer.account(), filer.posting()));
        boolean graded = filing.level() != null || filing.criterion() != null;
        Next next = Next.after(facts)
                .stage(graded ? HazardStage.GRADED : HazardStage.FOUND)
                .owner(project.firstOwner(new Region(facts.region())));
        boolean settled = graded && filing.source() == Source.SELF_CHECK;
        Hazard hazard =
                Hazard.of(settled ? next.answeredAt(identity.receivedAt()).facts() : next.facts());
        return Decision.accept(hazard, new HazardFound(hazard.facts()));
    }

    private @Nullable String category(HazardFiling filing) {
        if (filing.category() != null || filing.criterion() == null) {
            return filing.category();
        }
        return registers
                .criteria()
                .find(filing.criterion())
                .map(Criterion::category)
                .orElse(null);
    }

    /**
     * A moment around the deadline has come. Nothing is said of a hazard whose unit does not have to act now, but it may
     * have to again before the next moment.
     *
     * @param deadline the deadline the timer was set for; when it has moved since, the timer says nothing
     */
    public static Decision<Hazard> deadlineMark(Hazard hazard, DeadlineMark mark, Instant deadline) {
        if (!DeadlineMark.stillMeant(deadline, hazard.facts().rectifyBy())
                || hazard.progress().overdueSince() != null) {
            return Decision.refuse(new Refusal.TooLate());
        }
        return switch (hazard) {
            case Hazard.Waiting waiting ->
                Source.awaitsConfirmation(hazard.facts()) ? Decision.accept(hazard) : said(waiting, mark, deadline);
            case Hazard.Submitted _, Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Decision.accept(hazard);
        };
    }

    private static Decision<Hazard> said(Hazard.Waiting hazard, DeadlineMark mark, Instant deadline) {
        if (mark != DeadlineMark.OVERDUE) {
            return Decision.accept(hazard, new RectificationDue(hazard.facts(), mark.left()));
        }
        Hazard late = hazard.pastDeadline(deadline);
        return Decision.accept(late, new RectificationOverdue(late.facts(), deadline));
    }

    /**
     * The day of a re-check has come.
     *
     * @param meant the moment the timer was set for; when it has moved since, the timer says nothing
     */
    public static Decision<Hazard> recheckDue(Hazard hazard, Instant meant) {
        return EndingRules.recheckDue(hazard, meant);
    }
}
