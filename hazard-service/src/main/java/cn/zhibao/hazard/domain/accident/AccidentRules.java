package cn.zhibao.hazard.domain.accident;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.Event;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people report of an accident, and what time does to it. Pure: the same arguments give the same answer. */
public final class AccidentRules {

    private final AccidentChecks checks;
    private final Supplement supplements;
    private final AccidentReplay replay;
    private final AccidentTypes types;

    public AccidentRules(FilingChecks checks, AccidentTypes types) {
        this.checks = new AccidentChecks(checks);
        this.supplements = new Supplement(types);
        this.replay = new AccidentReplay(types);
        this.types = types;
    }

    /** Adds every fault of a first report to {@code faults}. An incomplete report has gaps, not faults. */
    public void check(AccidentFiling filing, Faults faults, Instant now) {
        checks.first(filing, faults, now);
    }

    /**
     * Takes a first report (初报) on file. Its figures count whenever it comes, also after the casualty window.
     *
     * @param filing one in which {@link #check} found no fault
     */
    public Decision<Accident> report(AccidentFiling filing, CaseIdentity identity) {
        Figures figures = new Figures(Casualties.NONE, null).with(filing);
        boolean known = filing.casualties() != null;
        AccidentFacts facts = new AccidentFacts(
                identity.id(),
                identity.number(),
                figures.grade(),
                filing.type(),
                figures.casualties(),
                figures.directLossCny(),
                requireNonNull(filing.region()),
                filing.place(),
                filing.project(),
                filing.enterprise(),
                requireNonNull(filing.occurredAt()),
                filing.informedAt(),
                identity.receivedAt(),
                requireNonNull(filing.course()),
                filing.measures(),
                filing.exercise(),
                filing.exposure(),
                Standings.of(figures, figures, known, filing.exposure()),
                null);
        AccidentReported reported = new AccidentReported(
                facts, Gap.of(facts, known, types).stream().map(Gap::field).toList());
        return Decision.accept(replay.begun(reported), reported);
    }

    /**
     * Adds a continued report (续报), in whatever state the case is: nobody who knows something new is sent away. Inside
     * the casualty window it grades anew; after it, its figures are kept beside those that count.
     *
     * @param faults what the reader of the document has already found
     */
    public Decision<Accident> supplement(Accident accident, AccidentFiling filing, Faults faults, Instant now) {
        checks.continued(filing, accident, faults, now);
        Supplement.Merged merged = supplements.merge(accident.dossier(), filing, now);
        List<String> changed =
                Supplement.changed(accident.facts(), merged.facts(), newlySaid(accident.dossier(), filing));
        if (faults.none() && changed.isEmpty()) {
            faults.add("", "nothing-changed");
        }
        return faults.none()
                ? supplemented(accident, merged, changed, now)
                : Decision.refuse(new Refusal.Faulty(faults.list()));
    }

    /** "Nobody was hurt" is news when nobody had said so before. */
    private static @Nullable String newlySaid(Dossier dossier, AccidentFiling filing) {
        boolean said = filing.casualties() != null && !dossier.casualtiesKnown();
        return said ? Gap.CASUALTIES.field() : null;
    }

    private Decision<Accident> supplemented(
            Accident before, Supplement.Merged merged, List<String> changed, Instant now) {
        AccidentFacts next = merged.facts();
        var supplement = new AccidentSupplemented(
                next, changed, now, merged.insideWindow() ? null : true, isConcluded(before) ? true : null);
        List<Event> events = new ArrayList<>(2);
        events.add(supplement);
        if (next.grade() != before.facts().grade()) {
            events.add(new AccidentRegraded(next, before.facts().grade(), next.grade()));
        }
        return new Decision.Accepted<>(replay.after(before, supplement), events);
    }

    private static boolean isConcluded(Accident accident) {
        return switch (accident) {
            case Accident.Reported _, Accident.UnderInvestigation _ -> false;
            case Accident.Concluded _ -> true;
        };
    }

    /**
     * Says that the casualty window has ended.
     *
     * @param end the end that was waited for; when the window has moved since, nothing is said
     */
    public Decision<Accident> closeWindow(Accident accident, Instant end) {
        CasualtyWindow window = accident.dossier().window();
        if (window.closed() || !window.endsAt().equals(end)) {
            return Decision.refuse(new Refusal.TooLate());
        }
        var closed = new CasualtyWindowClosed(accident.facts(), end);
        return Decision.accept(replay.after(accident, closed), closed);
    }
}
