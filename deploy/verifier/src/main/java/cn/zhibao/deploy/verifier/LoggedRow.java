package cn.zhibao.deploy.verifier;

import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.proof.Hash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export: what the log holds of a row, and the row as it is now.
 *
 * @param row absent when it is not there any more
 */
record LoggedRow(
        long leaf,
        long position,
        UUID caseId,
        int version,
        Hash hash,
        @Nullable JournalRow row) {

    static LoggedRow of(JsonFile line) {
        return new LoggedRow(
                line.number("leaf"),
                line.number("position"),
                line.id("caseId"),
                line.count("version"),
                line.hash("hash"),
                line.has("row") ? row(line.object("row")) : null);
    }

    static JournalRow row(JsonFile row) {
        return new JournalRow(
                row.id("caseId"),
                row.count("version"),
                row.id("eventId"),
                "", // the topic follows from the type and is not hashed
                row.text("type"),
                row.timeIfKnown("claimedAt"),
                row.time("recordedAt"),
                row.text("actor"),
                row.textIfKnown("ruleVersion"),
                null,
                row.text("data"),
                row.text("previousHash"),
                row.text("hash"));
    }
}
