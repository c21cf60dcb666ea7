package cn.zhibao.deploy.verifier;

import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.proof.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The newest row of each case so far: some 150 bytes a case is all that a ledger of any length takes. */
final class Chains {

    private static final Head NONE = new Head(0, Hash.ofHex(JournalRow.GENESIS));

    private final Map<UUID, Head> heads = new HashMap<>();

    /** The last row of a case, as the log holds it. */
    record Head(int version, Hash hash) {}

    Head head(UUID caseId) {
        return heads.getOrDefault(caseId, NONE);
    }

    void follow(UUID caseId, int version, Hash hash) {
        heads.put(caseId, new Head(version, hash));
    }

    int cases() {
        return heads.size();
    }
}
