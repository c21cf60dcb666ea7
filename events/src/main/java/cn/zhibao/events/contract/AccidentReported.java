package cn.zhibao.events.contract;

import java.util.List;

/**
 * The first report (初报) of an accident. Exactly one per accident.
 *
 * @param gaps names of the facts that the law asks for and the report does not have yet
 */
public record AccidentReported(AccidentFacts accident, List<String> gaps) implements AccidentEvent {

    public AccidentReported {
        gaps = List.copyOf(gaps);
    }
}
