package cn.zhibao.hazard.http.completeness;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Proof that a declaration is on file. */
record DeclarationReceipt(
        UUID declarationId,
        String number,
        String region,
        LocalDate completeTo,
        Instant receivedAt,
        @JsonUnwrapped RowProof proof) {

    static DeclarationReceipt of(Receipt<CompletenessDeclared> receipt) {
        DeclarationFacts declaration = receipt.event().declaration();
        return new DeclarationReceipt(
                declaration.declarationId(),
                declaration.number(),
                declaration.region(),
                declaration.completeTo(),
                receipt.receivedAt(),
                RowProof.of(receipt));
    }
}
