package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a continued report is on file.
 *
 * @param grade grade after it
 * @param changed names of the facts that differ from before
 * @param afterWindow true when its figures came after the casualty window and stand beside those that count
 * @param afterConclusion true when it came after the final report
 */
record SupplementReceipt(
        UUID accidentId,
        String number,
        Grade grade,
        List<String> changed,
        @Nullable Boolean afterWindow,
        @Nullable Boolean afterConclusion,
        Instant receivedAt,
        @JsonUnwrapped RowProof proof) {

    static SupplementReceipt of(Receipt<AccidentSupplemented> receipt) {
        AccidentFacts facts = receipt.event().accident();
        return new SupplementReceipt(
                facts.accidentId(),
                facts.number(),
                facts.grade(),
                receipt.event().changed(),
                receipt.event().afterWindow(),
                receipt.event().afterConclusion(),
                receipt.receivedAt(),
                RowProof.of(receipt));
    }
}
