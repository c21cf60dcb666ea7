package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a hazard is on file.
 *
 * @param gaps pointers of what the source has to name and has not
 */
record HazardReceipt(
        UUID hazardId,
        String number,
        HazardLevel level,
        Instant receivedAt,
        @Nullable Instant rectifyBy,
        List<String> gaps,
        @JsonUnwrapped RowProof proof) {

    static HazardReceipt of(Receipt<HazardFound> receipt) {
        HazardFacts facts = receipt.event().hazard();
        return new HazardReceipt(
                facts.hazardId(),
                facts.number(),
                facts.level(),
                receipt.receivedAt(),
                facts.rectifyBy(),
                Source.gaps(facts),
                RowProof.of(receipt));
    }
}
