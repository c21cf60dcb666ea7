package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.hazard.app.accident.Accidents;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An accident in a list.
 *
 * @param gaps what the law asks for and nobody has said yet
 * @param windowClosed whether new casualty figures have ceased to change the grade
 */
record AccidentLine(
        @JsonUnwrapped AccidentFacts facts,
        Accidents.Status status,
        List<String> gaps,
        boolean windowClosed,
        int version) {

    static AccidentLine of(Accidents.Listed listed) {
        return new AccidentLine(
                listed.facts(), listed.status(), listed.gaps(), listed.windowClosed(), listed.version());
    }
}
