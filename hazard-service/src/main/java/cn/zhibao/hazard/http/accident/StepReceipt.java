package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.InvestigationDeadlines;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that something done about an accident is on file.
 *
 * @param deadlines what the law leaves the investigation now; absent for what is no step of it
 */
record StepReceipt(
        UUID accidentId,
        String number,
        Instant receivedAt,
        @Nullable InvestigationDeadlines deadlines,
        @JsonUnwrapped RowProof proof) {

    static StepReceipt ofInvestigation(Receipt<InvestigationRecorded> receipt) {
        return of(receipt, receipt.event().deadlines());
    }

    static StepReceipt of(Receipt<? extends AccidentEvent> receipt) {
        return of(receipt, null);
    }

    private static StepReceipt of(
            Receipt<? extends AccidentEvent> receipt, @Nullable InvestigationDeadlines deadlines) {
        return new StepReceipt(
                receipt.event().accident().accidentId(),
                receipt.event().accident().number(),
                receipt.receivedAt(),
                deadlines,
                RowProof.of(receipt));
    }
}
