package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.Event;

/**
 * What the ledger holds of a submission.
 *
 * @param event the fact it became
 * @param version place of that fact in the case's ledger
 * @param hash hash of that ledger row, which covers all rows of the case before it
 * @param contentHash SHA-256 of the document as it was sent, lower-case hex
 */
public record Receipt<E extends Event>(E event, int version, String hash, String contentHash) {}
