package cn.zhibao.hazard.http.penalty;

import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** Proof that a penalty is on file. */
record PenaltyReceipt(
        UUID penaltyId,
        String number,
        Instant receivedAt,
        @JsonUnwrapped RowProof proof) {

    static PenaltyReceipt of(Receipt<PenaltyDecided> receipt) {
        return new PenaltyReceipt(
                receipt.event().penalty().penaltyId(),
                receipt.event().penalty().number(),
                receipt.receivedAt(),
                RowProof.of(receipt));
    }
}
