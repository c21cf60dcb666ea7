package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.hazard.app.LedgerEntry;

/** Journal rows as the use cases see them. */
public final class Ledger {

    private Ledger() {}

    /** The fact of a journal row. */
    public static Event event(String type, String data) {
        Class<? extends Event> known = EventTypes.recordOf(type)
                .orElseThrow(() -> new IllegalStateException("the journal holds the unknown type " + type));
        return EventJson.read(known, data);
    }

    public static LedgerEntry entry(JournalRow row) {
        return new LedgerEntry(
                row.version(),
                row.eventId().toString(),
                row.type(),
                row.claimedAt(),
                row.recordedAt(),
                row.actor(),
                row.ruleVersion(),
                row.data(),
                row.previousHash(),
                row.hash());
    }
}
