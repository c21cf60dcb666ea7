package cn.zhibao.deploy.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Passwords and keys made on this machine. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;

    private Secrets() {}

    /** 192 random bits as 48 hexadecimal digits: safe in URLs, SQL and shells without quoting. */
    public static String random() {
        return HexFormat.of().formatHex(bytes(BYTES));
    }

    /** 256 random bits in base64: a key for AES. */
    public static String key() {
        return Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
