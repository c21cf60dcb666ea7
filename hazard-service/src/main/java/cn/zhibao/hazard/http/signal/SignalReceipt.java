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
 */
record SignalReceipt(UUID signalId, String number, Instant receivedAt, String contentHash, int version, String hash) {

    static SignalReceipt of(Receipt<SignalReceived> receipt) {
        return new SignalReceipt(
                receipt.event().signal().signalId(),
                receipt.event().signal().number(),
                receipt.event().signal().receivedAt(),
                receipt.contentHash(),
                receipt.version(),
                receipt.hash());
    }
}
