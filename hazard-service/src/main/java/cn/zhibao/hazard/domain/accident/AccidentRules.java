package cn.zhibao.hazard.domain.accident;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Event;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may happen to an accident. Pure: the same arguments give the same answer. */
public final class AccidentRules {

    private final AccidentChecks checks;

    public AccidentRules(Regions regions, FilingPolicy policy) {
        this.checks = new AccidentChecks(new FilingChecks(regions, policy));
    }

    /** Adds every fault of a first report to {@code faults}. An incomplete report has gaps, not faults. */
    public void check(AccidentFiling filing, Faults faults, Instant now) {
        checks.first(filing, faults, now);
    }

    /**
     * Takes a first report (初报) on file.
     *
     * @param filing one in which {@link #check} found no fault
     */
    public Decision<Accident> report(AccidentFiling filing, CaseIdentity identity) {
        Casualties casualties = filing.casualties() == null
                ? Casualties.NONE
                : filing.casualties().over(Casualties.NONE);
        AccidentFacts facts = new AccidentFacts(
                identity.id(),
                identity.number(),
                Grading.grade(casualties, filing.directLossCny()),
                filing.type(),
                casualties,
                filing.directLossCny(),
                requireNonNull(filing.region()),
                filing.place(),
                filing.project(),
                filing.enterprise(),
                requireNonNull(filing.occurredAt()),
                filing.informedAt(),
                identity.receivedAt(),
                requireNonNull(filing.course()),
                filing.measures(),
                filing.exercise());
        var reported = Accident.Reported.of(facts, filing.casualties() != null);
        return Decision.accept(reported, new AccidentReported(facts, reported.gapFields()));
    }

    /**
     * Adds a continued report (续报) and grades anew.
     *
     * @param faults what the reader of the document has already found
     */
    public Decision<Accident> supplement(Accident accident, AccidentFiling filing, Faults faults, Instant now) {
        return switch (accident) {
            case Accident.Reported reported -> {
                checks.continued(filing, reported, faults, now);
                AccidentFacts next = Supplement.merge(reported.facts(), filing);
                List<String> changed = Supplement.changed(reported.facts(), next, newlySaid(reported, filing));
                if (faults.none() && changed.isEmpty()) {
                    faults.add("", "nothing-changed");
                }
                yield faults.none()
                        ? supplemented(reported, next, filing.casualties() != null, changed, now)
                        : Decision.refuse(new Refusal.Faulty(faults.list()));
            }
        };
    }

    /** "Nobody was hurt" is news when nobody had said so before. */
    private static @Nullable String newlySaid(Accident.Reported reported, AccidentFiling filing) {
        boolean said = filing.casualties() != null && !reported.casualtiesKnown();
        return said ? Gap.CASUALTIES.field() : null;
    }

    private static Decision<Accident> supplemented(
            Accident.Reported before, AccidentFacts next, boolean casualtiesSaid, List<String> changed, Instant now) {
        List<Event> events = new ArrayList<>(2);
        events.add(new AccidentSupplemented(next, changed, now));
        if (next.grade() != before.facts().grade()) {
            events.add(new AccidentRegraded(next, before.facts().grade(), next.grade()));
        }
        return new Decision.Accepted<>(before.supplemented(next, casualtiesSaid), events);
    }
}
