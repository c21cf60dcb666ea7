package cn.zhibao.events.proof;

/** Signs with the private half of a ledger's key. Thread-safe. */
public interface Signer {

    LedgerKey key();

    /** The 64 bytes of an Ed25519 signature over the text's UTF-8; the same text gives the same bytes (RFC 8032). */
    byte[] sign(String text);
}
