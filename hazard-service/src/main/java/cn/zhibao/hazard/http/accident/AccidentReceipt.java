package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Proof that an accident is on file.
 *
 * @param gaps what the law asks for and the report does not have yet
 */
record AccidentReceipt(
        UUID accidentId,
        String number,
        Grade grade,
        Instant receivedAt,
        List<String> gaps,
        @JsonUnwrapped RowProof proof) {

    static AccidentReceipt of(Receipt<AccidentReported> receipt) {
        AccidentFacts facts = receipt.event().accident();
        return new AccidentReceipt(
                facts.accidentId(),
                facts.number(),
                facts.grade(),
                receipt.receivedAt(),
                receipt.event().gaps(),
                RowProof.of(receipt));
    }
}
