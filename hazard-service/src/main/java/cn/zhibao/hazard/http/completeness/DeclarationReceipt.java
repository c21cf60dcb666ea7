package cn.zhibao.hazard.http.completeness;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.app.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Proof that a declaration is on file.
 *
 * @param contentHash SHA-256 of the document as sent
 * @param hash hash of the ledger row it became
 * @param position place of that row in the whole ledger
 * @param signature over all of it, by the key {@code keyId} of the ledger
 */
record DeclarationReceipt(
        UUID declarationId,
        String number,
        String region,
        LocalDate completeTo,
        Instant receivedAt,
        String contentHash,
        int version,
        String hash,
        long position,
        String keyId,
        String signature) {

    static DeclarationReceipt of(Receipt<CompletenessDeclared> receipt) {
        DeclarationFacts declaration = receipt.event().declaration();
        return new DeclarationReceipt(
                declaration.declarationId(),
                declaration.number(),
                declaration.region(),
                declaration.completeTo(),
                receipt.receivedAt(),
                receipt.contentHash(),
                receipt.version(),
                receipt.hash(),
                receipt.position(),
                receipt.seal().keyId(),
                receipt.seal().signature());
    }
}
