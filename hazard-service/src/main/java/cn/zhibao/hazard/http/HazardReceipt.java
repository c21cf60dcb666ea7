package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a hazard is on file.
 *
 * @param gaps pointers of what the source has to name and has not
 * @param contentHash SHA-256 of the document as sent
 * @param hash hash of the ledger row it became
 * @param position place of that row in the whole ledger
 * @param keyId which of the ledger's published keys has signed
 * @param signature Ed25519 over the receipt's text (docs/decisions/0018), base64
 */
record HazardReceipt(
        UUID hazardId,
        String number,
        HazardLevel level,
        Instant receivedAt,
        @Nullable Instant rectifyBy,
        List<String> gaps,
        String contentHash,
        int version,
        String hash,
        long position,
        String keyId,
        String signature) {

    static HazardReceipt of(Receipt<HazardFound> receipt) {
        HazardFacts facts = receipt.event().hazard();
        return new HazardReceipt(
                facts.hazardId(),
                facts.number(),
                facts.level(),
                receipt.receivedAt(),
                facts.rectifyBy(),
                Source.gaps(facts),
                receipt.contentHash(),
                receipt.version(),
                receipt.hash(),
                receipt.position(),
                receipt.seal().keyId(),
                receipt.seal().signature());
    }
}
