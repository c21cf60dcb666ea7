package cn.zhibao.hazard.app.proof;

import cn.zhibao.hazard.app.LedgerEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the exported ledger. */
public sealed interface Exported {

    /** A row of the ledger as it is now. */
    record Row(UUID caseId, LedgerEntry entry) {}

    /**
     * A leaf of the log: which row it is and what it was when the log took it.
     *
     * @param row absent when somebody has removed it
     */
    record Logged(
            long leaf,
            long position,
            UUID caseId,
            int version,
            String hash,
            @Nullable Row row) implements Exported {}

    /** A row that is on file and has never been in the log: somebody has put it between older ones. */
    record Unlogged(long position, Row row) implements Exported {}

    /** A checkpoint of everything before it. */
    record Signed(String note) implements Exported {}
}
