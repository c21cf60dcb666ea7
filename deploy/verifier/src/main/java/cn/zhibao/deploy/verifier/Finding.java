package cn.zhibao.deploy.verifier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in an exported ledger.
 *
 * @param leaf place in the log, when it has one
 * @param position place in the ledger, when it is known
 * @param what differs
 */
record Finding(
        Kind kind,
        @Nullable Long leaf,
        @Nullable Long position,
        @Nullable UUID caseId,
        @Nullable Integer version,
        String what) {

    enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        /** The log is not what was signed. */
        REWRITTEN,
        /** A line of the file is not one of an export. */
        UNREADABLE,
        /** The file ends before the ledger does. */
        CUT_OFF
    }

    static Finding ofLog(Kind kind, String what) {
        return new Finding(kind, null, null, null, null, what);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.name().replace('_', ' '));
        add(text, "case", caseId);
        add(text, "version", version);
        add(text, "position", position);
        add(text, "leaf", leaf);
        return text.append(": ").append(what).toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(' ').append(name).append(' ').append(value);
        }
    }
}
