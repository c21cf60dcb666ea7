package cn.zhibao.hazard.http.signal;

import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** Proof that a signal is on file. */
record SignalReceipt(
        UUID signalId,
        String number,
        Instant receivedAt,
        @JsonUnwrapped RowProof proof) {

    static SignalReceipt of(Receipt<SignalReceived> receipt) {
        return new SignalReceipt(
                receipt.event().signal().signalId(),
                receipt.event().signal().number(),
                receipt.receivedAt(),
                RowProof.of(receipt));
    }
}
