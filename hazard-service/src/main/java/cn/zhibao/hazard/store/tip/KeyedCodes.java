package cn.zhibao.hazard.store.tip;

import cn.zhibao.events.seal.KeyedHash;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.tip.ReceiptCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Receipt codes such as {@code 7K3MQ-9XW2P-0ZC4T-HB8RN}: 100 bits, without letters that look like digits. */
public final class KeyedCodes implements ReceiptCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final KeyedHash hash;

    public KeyedCodes(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public String of(Submission submission) {
        byte[] bits = hash.of(submission.operation() + '\n' + submission.key() + '\n' + submission.contentHash());
        StringBuilder code = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(bits[i] & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }

    /** What the database keeps of a code, however it was typed. */
    static byte[] digest(String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
