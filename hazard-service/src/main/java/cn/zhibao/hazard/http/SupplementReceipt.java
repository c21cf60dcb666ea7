package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.app.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Proof that a continued report is on file.
 *
 * @param grade grade after it
 * @param changed names of the facts that differ from before
 */
record SupplementReceipt(
        UUID accidentId,
        String number,
        Grade grade,
        List<String> changed,
        Instant receivedAt,
        String contentHash,
        int version,
        String hash) {

    static SupplementReceipt of(Receipt<AccidentSupplemented> receipt) {
        AccidentFacts facts = receipt.event().accident();
        return new SupplementReceipt(
                facts.accidentId(),
                facts.number(),
                facts.grade(),
                receipt.event().changed(),
                receipt.event().supplementedAt(),
                receipt.contentHash(),
                receipt.version(),
                receipt.hash());
    }
}
