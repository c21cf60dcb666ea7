package cn.zhibao.escalation.domain.release;

import cn.zhibao.escalation.domain.duty.RosterName;
import cn.zhibao.events.contract.RosterFacts;
import java.time.Instant;
import java.util.Map;

/**
 * A duty roster as it was imported. It never changes: what is written differently is another one.
 *
 * @param facts what everybody is told
 * @param content the file
 * @param phones telephone numbers by the ids of people, which are told to nobody
 * @param validFrom from when on calls are made by it
 */
public record RosterVersion(
        RosterFacts facts, String content, Map<String, String> phones, Instant importedAt, Instant validFrom) {

    public RosterVersion {
        phones = Map.copyOf(phones);
    }

    public RosterName name() {
        return RosterName.of(facts);
    }
}
