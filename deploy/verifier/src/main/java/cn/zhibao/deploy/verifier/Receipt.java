package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.ReceiptText;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * A receipt as the API answered it.
 *
 * @param signature 64 bytes of Ed25519, base64
 */
record Receipt(String file, ReceiptText claims, String keyId, String signature) {

    private static final List<String> CASE_IDS =
            List.of("hazardId", "accidentId", "signalId", "declarationId", "caseId");

    static Receipt of(Path file) {
        JsonFile json = JsonFile.of(file);
        String caseId = CASE_IDS.stream()
                .filter(json::has)
                .findFirst()
                .orElseThrow(() -> new Unreadable(file + " is no receipt: it names no case"));
        ReceiptText claims = new ReceiptText(
                json.text("number"),
                json.id(caseId),
                json.count("version"),
                json.number("position"),
                json.time("receivedAt"),
                json.text("contentHash"),
                json.hash("hash").toString());
        return new Receipt(file.toString(), claims, json.text("keyId"), signature(file, json));
    }

    private static String signature(Path file, JsonFile json) {
        try {
            String signature = json.text("signature");
            Base64.getDecoder().decode(signature);
            return signature;
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable(file + " has no signature in signature");
        }
    }

    Hash rowHash() {
        return Hash.ofHex(claims.rowHash());
    }

    /** Fails unless one of the keys signed just this. */
    Keys.Key signedBy(Keys keys) {
        Keys.Key key = keys.called(keyId)
                .orElseThrow(() -> new Wrong(file + ": the key " + keyId + " is not among the published ones"));
        if (!key.key()
                .verifies(claims.text(key.key().origin()), Base64.getDecoder().decode(signature))) {
            throw new Wrong(file + ": the key " + keyId + " has not signed this receipt; something in it was changed");
        }
        if (!key.maySign(claims.receivedAt())) {
            throw new Wrong(file + ": the key " + keyId + " was no longer valid at " + claims.receivedAt());
        }
        return key;
    }
}
