package cn.zhibao.events.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * What a receipt proves: this document came in at this time and stands in this row of the ledger.
 *
 * @param number number of the case
 * @param version place of the row in its case
 * @param position place of the row in the ledger
 * @param receivedAt server time, UTC, to the millisecond
 * @param contentHash SHA-256 of the document as it was sent, lower-case hex
 * @param rowHash hash of the row, lower-case hex
 */
public record ReceiptText(
        String number,
        UUID caseId,
        int version,
        long position,
        Instant receivedAt,
        String contentHash,
        String rowHash) {

    /** What is signed: one line each, so that anyone can write it again. */
    public String text(String origin) {
        return String.join(
                "\n",
                "zhibao receipt 1",
                "ledger " + origin,
                "number " + number,
                "case " + caseId,
                "version " + version,
                "position " + position,
                "received " + receivedAt,
                "content " + contentHash,
                "row " + rowHash,
                "");
    }
}
