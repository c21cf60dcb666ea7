package cn.zhibao.hazard.http;

import cn.zhibao.hazard.app.Receipt;

/**
 * What proves that a document is on file, at the end of every receipt.
 *
 * @param contentHash SHA-256 of the document as sent
 * @param version place of the row it became in the ledger of its case
 * @param hash hash of that row
 * @param position place of that row in the whole ledger
 * @param keyId which of the ledger's published keys has signed
 * @param signature Ed25519 over the receipt's text (docs/decisions/0018), base64
 */
public record RowProof(String contentHash, int version, String hash, long position, String keyId, String signature) {

    public static RowProof of(Receipt<?> receipt) {
        return new RowProof(
                receipt.contentHash(),
                receipt.version(),
                receipt.hash(),
                receipt.position(),
                receipt.seal().keyId(),
                receipt.seal().signature());
    }
}
