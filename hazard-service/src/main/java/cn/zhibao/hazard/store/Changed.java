package cn.zhibao.hazard.store;

import java.util.UUID;

/** Guards an update that must hit its row. */
public final class Changed {

    private Changed() {}

    public static void exactlyOne(int rows, UUID caseId) {
        if (rows != 1) {
            throw new IllegalStateException("state and ledger of case " + caseId + " have parted");
        }
    }
}
