package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.CasualtyWindow;
import cn.zhibao.hazard.domain.accident.Dossier;
import cn.zhibao.hazard.domain.accident.FollowUp;
import cn.zhibao.hazard.domain.accident.procedure.ReportingLines;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accident as read: its facts, where its case stands, and what is still to be done.
 *
 * @param gaps what the law asks for and nobody has said yet
 * @param followUps every gap there was: since when, and until when
 * @param doubts what does not fit together and should be looked at
 * @param conclusion absent until there is a final report
 */
record AccidentView(
        @JsonUnwrapped AccidentFacts facts,
        Accidents.Status status,
        List<String> gaps,
        int version,
        List<Task> followUps,
        CasualtyWindow casualtyWindow,
        List<ReportingLines.Line> lines,
        List<Told> notifications,
        List<Fault> doubts,
        @Nullable InvestigationView investigation,
        @Nullable Conclusion conclusion,
        @Nullable Instant concludedAt) {

    /** A gap that somebody has to fill, by the name of its field. */
    record Task(String gap, Instant since, @Nullable Instant closedAt) {
        static Task of(FollowUp one) {
            return new Task(one.gap().field(), one.since(), one.closedAt());
        }
    }

    /** Somebody who was told beside the reporting lines. */
    record Told(NotifiedParty party, ReportForm form, String desk, Instant notifiedAt) {
        static Told of(AgencyNotified one) {
            return new Told(one.party(), one.form(), one.desk(), one.notifiedAt());
        }
    }

    /**
     * The view.
     *
     * @param at time as of which deadlines are kept or missed
     */
    static AccidentView of(Accidents.Known known, List<Fault> doubts, Instant at) {
        Accident accident = known.accident();
        return switch (accident) {
            case Accident.Reported _ -> of(known, doubts, null, null, null);
            case Accident.UnderInvestigation running ->
                of(known, doubts, InvestigationView.of(running.dossier(), running.investigation(), at), null, null);
            case Accident.Concluded concluded ->
                of(
                        known,
                        doubts,
                        InvestigationView.of(concluded.dossier(), concluded.investigation(), at),
                        concluded.conclusion(),
                        concluded.concludedAt());
        };
    }

    private static AccidentView of(
            Accidents.Known known,
            List<Fault> doubts,
            @Nullable InvestigationView investigation,
            @Nullable Conclusion conclusion,
            @Nullable Instant concludedAt) {
        Dossier dossier = known.accident().dossier();
        return new AccidentView(
                dossier.facts(),
                Accidents.Status.of(known.accident()),
                dossier.gaps(),
                known.version(),
                dossier.followUps().stream().map(Task::of).toList(),
                dossier.window(),
                ReportingLines.of(dossier),
                dossier.notifications().stream().map(Told::of).toList(),
                doubts,
                investigation,
                conclusion,
                concludedAt);
    }
}
