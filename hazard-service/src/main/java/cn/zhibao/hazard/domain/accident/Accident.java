package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.Investigation;
import java.time.Instant;

/**
 * An accident (事故) and how far its case has gone. A state is a type; a move is a method on it: what is not
 * investigated cannot be concluded, and what is concluded begins no investigation. Casualty window and reporting lines
 * run beside these states and are part of the {@link Dossier}.
 */
public sealed interface Accident {

    Dossier dossier();

    /** The same state with what is known now. */
    Accident with(Dossier next);

    default AccidentFacts facts() {
        return dossier().facts();
    }

    /** Reported, and open to continued reports (续报). */
    record Reported(Dossier dossier) implements Accident {

        @Override
        public Reported with(Dossier next) {
            return new Reported(next);
        }

        /** Somebody began to investigate it. */
        public UnderInvestigation investigated(Investigation begun) {
            return new UnderInvestigation(dossier, begun);
        }
    }

    /** Under investigation (调查中), from its beginning to the approval of its report. */
    record UnderInvestigation(Dossier dossier, Investigation investigation) implements Accident {

        @Override
        public UnderInvestigation with(Dossier next) {
            return new UnderInvestigation(next, investigation);
        }

        public UnderInvestigation advanced(Investigation further) {
            return new UnderInvestigation(dossier, further);
        }

        /** The final report (终报) closes the case. */
        public Concluded concluded(Conclusion conclusion, Instant at) {
            return new Concluded(dossier, investigation, conclusion, at);
        }
    }

    /** Closed by a final report; supplements are still kept, and the evaluation may still come. */
    record Concluded(Dossier dossier, Investigation investigation, Conclusion conclusion, Instant concludedAt)
            implements Accident {

        @Override
        public Concluded with(Dossier next) {
            return new Concluded(next, investigation, conclusion, concludedAt);
        }

        /** It was looked at whether the measures were carried out (整改评估). */
        public Concluded evaluated(Investigation evaluated) {
            return new Concluded(dossier, evaluated, conclusion, concludedAt);
        }
    }
}
