package cn.zhibao.events.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** A ledger's key made for one test. */
public final class TestSigner implements Signer {

    private static final int X509_PREFIX = 12;

    private final KeyPair keys;
    private final LedgerKey key;

    public TestSigner(String origin) {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
        byte[] x509 = keys.getPublic().getEncoded();
        key = new LedgerKey(
                origin, Base64.getEncoder().encodeToString(Arrays.copyOfRange(x509, X509_PREFIX, x509.length)));
    }

    @Override
    public LedgerKey key() {
        return key;
    }

    @Override
    public byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key was made for this", impossible);
        }
    }
}
