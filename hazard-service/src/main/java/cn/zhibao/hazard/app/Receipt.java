package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.Event;
import cn.zhibao.hazard.app.proof.Seal;
import java.time.Instant;

/**
 * What the ledger holds of a submission.
 *
 * @param event the fact it became
 * @param version place of that fact in the case's ledger
 * @param hash hash of that ledger row, which covers all rows of the case before it
 * @param contentHash SHA-256 of the document as it was sent, lower-case hex
 * @param position place of that row in the whole ledger
 * @param receivedAt when the server took it, UTC, to the millisecond
 * @param seal signature over all of this
 */
public record Receipt<E extends Event>(
        E event, int version, String hash, String contentHash, long position, Instant receivedAt, Seal seal) {}
