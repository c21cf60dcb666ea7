package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Fault;
import java.util.List;
import java.util.UUID;

/**
 * A document that changes an accident.
 *
 * @param <E> the fact it becomes
 * @param scope where the accident must lie for the sender to change it
 * @param fact class of that fact
 * @param unread what the reader of the document has already found; the answer names it with all other faults
 * @param onlyCheck true to be told whether it would hold, without storing anything
 */
public record Change<E extends AccidentEvent>(
        UUID accidentId, Scope scope, Submission submission, Class<E> fact, List<Fault> unread, boolean onlyCheck) {

    public Change {
        unread = List.copyOf(unread);
    }
}
