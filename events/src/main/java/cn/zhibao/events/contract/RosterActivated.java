package cn.zhibao.events.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A duty roster comes into force. Told ahead of that moment, to those who answer for the region of the desk.
 *
 * @param validFrom calls that are made at this moment and later are made by it
 */
public record RosterActivated(RosterFacts roster, Instant validFrom) implements RulesEvent {

    @Override
    public UUID caseId() {
        return UUID.nameUUIDFromBytes(("roster:" + roster.desk()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String region() {
        return roster.desk();
    }
}
