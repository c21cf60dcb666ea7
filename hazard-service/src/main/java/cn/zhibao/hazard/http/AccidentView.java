package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.hazard.app.Accidents;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An accident as read: its facts and where its reporting stands.
 *
 * @param gaps what the law asks for and nobody has said yet
 */
record AccidentView(@JsonUnwrapped AccidentFacts facts, String status, List<String> gaps, int version) {

    static AccidentView of(Accidents.Known known) {
        return new AccidentView(
                known.accident().facts(), "REPORTED", known.accident().gapFields(), known.version());
    }
}
