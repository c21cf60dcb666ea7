package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.FilingChecks.NAME_MAX;
import static cn.zhibao.hazard.domain.FilingChecks.SENTENCE_MAX;
import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.RectificationDue;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.register.Criterion;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.Registers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may happen to a hazard. Pure: the same arguments give the same answer. */
public final class HazardRules {

    /** A deadline further away is a slip of the keyboard. */
    private static final Duration DEADLINE_MAX = Duration.ofDays(3660);

    private final Registers registers;
    private final FilingPolicy policy;
    private final FilingChecks checks;

    public HazardRules(Registers registers, FilingPolicy policy) {
        this.registers = registers;
        this.policy = policy;
        this.checks = new FilingChecks(registers.regions(), policy);
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
        criterion(filing, faults);
        deadline(filing, faults, now);
    }

    private void criterion(HazardFiling filing, Faults faults) {
        String code = filing.criterion();
        if (code == null) {
            return;
        }
        Optional<Criterion> known = registers.criteria().find(code);
        if (known.isEmpty()) {
            faults.add("/criterion", "unknown-criterion");
        } else if (filing.foundAt() != null
                && LocalDate.ofInstant(filing.foundAt(), Regions.CHINA)
                        .isBefore(known.get().inForce())) {
            faults.add(
                    "/criterion",
                    "not-in-force",
                    Map.of("inForce", known.get().inForce().toString()));
        }
    }

    private void deadline(HazardFiling filing, Faults faults, Instant now) {
        checks.order(faults, filing.foundAt(), "/rectifyBy", filing.rectifyBy(), "before-found");
        if (filing.rectifyBy() != null && filing.rectifyBy().isAfter(now.plus(DEADLINE_MAX))) {
            faults.add("/rectifyBy", "too-late", Map.of("daysMax", DEADLINE_MAX.toDays()));
        }
    }

    /** A criterion of a catalogue makes a hazard major, whatever its finder thinks of it. */
    public HazardLevel level(HazardFiling filing) {
        if (filing.criterion() != null) {
            return HazardLevel.MAJOR;
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
    public Decision<Hazard> file(HazardFiling filing, CaseIdentity identity) {
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
                filing.exercise());
        return Decision.accept(new Hazard.Found(facts), new HazardFound(facts));
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
     * A moment around the deadline has come.
     *
     * @param deadline the deadline the timer was set for; when it has moved since, the timer says nothing
     */
    public static Decision<Hazard> deadlineMark(Hazard hazard, DeadlineMark mark, Instant deadline) {
        return switch (hazard) {
            case Hazard.Found found
            when DeadlineMark.stillMeant(deadline, found.facts().rectifyBy()) ->
                mark == DeadlineMark.OVERDUE
                        ? Decision.accept(
                                found.pastDeadline(deadline), new RectificationOverdue(found.facts(), deadline))
                        : Decision.accept(found, new RectificationDue(found.facts(), mark.left()));
            case Hazard.Found _ -> Decision.refuse(new Refusal.TooLate());
            case Hazard.Overdue _ -> Decision.refuse(new Refusal.TooLate());
        };
    }
}
