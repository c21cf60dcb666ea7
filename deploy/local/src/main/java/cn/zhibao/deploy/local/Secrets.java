package cn.zhibao.deploy.local;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords and keys made on this machine. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Secrets() {}

    /** 192 random bits as 48 hexadecimal digits: safe in URLs, SQL and shells without quoting. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
