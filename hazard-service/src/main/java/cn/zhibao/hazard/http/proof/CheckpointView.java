package cn.zhibao.hazard.http.proof;

import cn.zhibao.hazard.app.proof.TreeLog;
import java.time.Instant;

/**
 * What the ledger said of itself.
 *
 * @param root root of the Merkle tree, lower-case hex
 * @param note the signed text: a C2SP signed note
 */
record CheckpointView(String origin, long size, String root, Instant at, String keyId, String note) {

    static CheckpointView of(TreeLog.Signed signed) {
        return new CheckpointView(
                signed.checkpoint().origin(),
                signed.checkpoint().size(),
                signed.checkpoint().root().toString(),
                signed.checkpoint().at(),
                signed.keyId(),
                signed.note());
    }
}
