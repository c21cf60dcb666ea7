package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.hazard.app.Receipt;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a hazard was moved.
 *
 * @param stage where it stands now
 * @param owner authority that answers for it; absent when nobody does
 */
record MoveReceipt(
        UUID hazardId,
        String number,
        HazardStage stage,
        HazardLevel level,
        @Nullable Instant rectifyBy,
        @Nullable String owner,
        Instant receivedAt,
        @JsonUnwrapped RowProof proof) {

    static MoveReceipt of(Receipt<HazardEvent> receipt) {
        HazardFacts facts = receipt.event().hazard();
        var progress = Objects.requireNonNull(facts.progress());
        return new MoveReceipt(
                facts.hazardId(),
                facts.number(),
                progress.stage(),
                facts.level(),
                facts.rectifyBy(),
                progress.owner(),
                receipt.receivedAt(),
                RowProof.of(receipt));
    }
}
