package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.proof.ReceiptText;
import cn.zhibao.events.proof.Signer;
import java.util.Base64;

/**
 * The signature of a receipt.
 *
 * @param keyId which of the published keys made it
 * @param signature 64 bytes of Ed25519, base64
 */
public record Seal(String keyId, String signature) {

    static Seal of(ReceiptText receipt, Signer signer) {
        byte[] signature = signer.sign(receipt.text(signer.key().origin()));
        return new Seal(signer.key().id(), Base64.getEncoder().encodeToString(signature));
    }
}
