package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;

/**
 * An investigation began or went a step further.
 *
 * @param deadlines as they follow from what is known at this moment
 * @param changed names of the fields of the investigation that differ from before
 * @param recordedAt when the server took the record, in UTC
 */
public record InvestigationRecorded(
        AccidentFacts accident,
        Investigation investigation,
        InvestigationDeadlines deadlines,
        List<String> changed,
        Instant recordedAt)
        implements AccidentEvent {

    public InvestigationRecorded {
        changed = List.copyOf(changed);
    }
}
