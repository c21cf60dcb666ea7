package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import java.time.Instant;
import java.util.List;

/**
 * Makes of the facts on file what an accident was right after them. The one place that says what a fact does to the
 * state: whether it was decided just now or is read years later, also in a form that knew less.
 */
public final class AccidentReplay {

    private final AccidentTypes types;

    public AccidentReplay(AccidentTypes types) {
        this.types = types;
    }

    /**
     * The accident after all these facts.
     *
     * @param facts all of one accident, from its first, without a hole
     */
    public Accident of(List<? extends AccidentEvent> facts) {
        if (!(facts.getFirst() instanceof AccidentReported first)) {
            throw new IllegalArgumentException("a case does not begin with its first report");
        }
        Accident accident = begun(first);
        for (AccidentEvent fact : facts.subList(1, facts.size())) {
            accident = after(accident, fact);
        }
        return accident;
    }

    Accident.Reported begun(AccidentReported first) {
        AccidentFacts facts = first.accident();
        boolean known = !first.gaps().contains(Gap.CASUALTIES.field());
        return new Accident.Reported(new Dossier(
                facts,
                known,
                FollowUp.after(List.of(), Gap.of(facts, known, types), facts.reportedAt()),
                new CasualtyWindow(CasualtyWindow.endOf(facts.occurredAt(), facts.type(), types), false),
                List.of(),
                List.of()));
    }

    /** The accident after one more fact; throws when no such fact can follow. */
    public Accident after(Accident accident, AccidentEvent fact) {
        return switch (fact) {
            case AccidentReported _ -> throw new IllegalArgumentException("a case has one first report");
            case AccidentSupplemented supplement -> accident.with(supplemented(accident.dossier(), supplement));
            case AccidentRegraded _ -> accident; // the supplement that moved the grade came before it
            case CasualtyWindowClosed _ -> accident.with(accident.dossier().closed());
            case ReportReceived receipt -> accident.with(accident.dossier().with(receipt));
            case AgencyNotified notification -> accident.with(accident.dossier().with(notification));
            case InvestigationRecorded step -> investigated(accident, step);
            case AccidentConcluded end -> concluded(accident, end);
        };
    }

    private Dossier supplemented(Dossier before, AccidentSupplemented supplement) {
        AccidentFacts facts = supplement.accident();
        Instant at = supplement.supplementedAt();
        boolean known = before.casualtiesKnown() || supplement.changed().contains(Gap.CASUALTIES.field());
        return before.with(
                facts,
                known,
                FollowUp.after(before.followUps(), Gap.of(facts, known, types), at),
                before.window().movedTo(CasualtyWindow.endOf(facts.occurredAt(), facts.type(), types)));
    }

    private static Accident investigated(Accident accident, InvestigationRecorded step) {
        return switch (accident) {
            case Accident.Reported reported -> reported.investigated(step.investigation());
            case Accident.UnderInvestigation running -> running.advanced(step.investigation());
            case Accident.Concluded concluded -> concluded.evaluated(step.investigation());
        };
    }

    private static Accident concluded(Accident accident, AccidentConcluded end) {
        return switch (accident) {
            case Accident.UnderInvestigation running -> running.concluded(end.conclusion(), end.concludedAt());
            case Accident.Reported _, Accident.Concluded _ ->
                throw new IllegalArgumentException("no final report follows " + accident.getClass());
        };
    }
}
