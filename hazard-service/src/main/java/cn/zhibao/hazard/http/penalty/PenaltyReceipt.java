package cn.zhibao.hazard.http.penalty;

import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.penalty.PenaltyTerms;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Proof that a penalty is on file.
 *
 * @param doubts what of it should be looked at; it is on file all the same
 */
record PenaltyReceipt(
        UUID penaltyId,
        String number,
        Instant receivedAt,
        List<Fault> doubts,
        @JsonUnwrapped RowProof proof) {

    static PenaltyReceipt of(Receipt<PenaltyDecided> receipt) {
        return new PenaltyReceipt(
                receipt.event().penalty().penaltyId(),
                receipt.event().penalty().number(),
                receipt.receivedAt(),
                PenaltyTerms.doubts(receipt.event().penalty()),
                RowProof.of(receipt));
    }
}
