package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import java.util.List;

/** An accident (事故) and where its reporting stands. A state is a type; a move is a method on it. */
public sealed interface Accident {

    AccidentFacts facts();

    /**
     * Reported, and open to continued reports (续报).
     *
     * @param gaps what the law asks for and nobody has said yet
     */
    record Reported(AccidentFacts facts, List<Gap> gaps) implements Accident {

        public Reported {
            gaps = List.copyOf(gaps);
        }

        /**
         * An accident with these facts.
         *
         * @param casualtiesKnown whether anybody said how many people were hit; counts of zero alone do not tell
         */
        public static Reported of(AccidentFacts facts, boolean casualtiesKnown) {
            return new Reported(facts, Gap.of(facts, casualtiesKnown));
        }

        public Reported supplemented(AccidentFacts next, boolean casualtiesSaid) {
            return of(next, casualtiesSaid || casualtiesKnown());
        }

        public boolean casualtiesKnown() {
            return !gaps.contains(Gap.CASUALTIES);
        }

        public List<String> gapFields() {
            return gaps.stream().map(Gap::field).toList();
        }
    }
}
