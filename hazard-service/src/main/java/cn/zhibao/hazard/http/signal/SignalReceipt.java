package cn.zhibao.hazard.http.signal;

import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.hazard.app.Receipt;
import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a signal is on file.
 *
 * @param contentHash SHA-256 of the document as sent
 * @param hash hash of the ledger row it became
 * @param position place of that row in the whole ledger
 * @param signature over all of it, by the key {@code keyId} of the ledger
 */
record SignalReceipt(
        UUID signalId,
        String number,
        Instant receivedAt,
        String contentHash,
        int version,
        String hash,
        long position,
        String keyId,
        String signature) {

    static SignalReceipt of(Receipt<SignalReceived> receipt) {
        return new SignalReceipt(
                receipt.event().signal().signalId(),
                receipt.event().signal().number(),
                receipt.receivedAt(),
                receipt.contentHash(),
                receipt.version(),
                receipt.hash(),
                receipt.position(),
                receipt.seal().keyId(),
                receipt.seal().signature());
    }
}
