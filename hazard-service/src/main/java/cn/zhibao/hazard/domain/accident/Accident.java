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

        public Reported supplemented(AccidentFacts next, boolean casualtiesSaid) {
            return new Reported(next, Gap.of(next, casualtiesSaid || !gaps.contains(Gap.CASUALTIES)));
        }

        public List<String> gapFields() {
            return gaps.stream().map(Gap::field).toList();
        }
    }
}
