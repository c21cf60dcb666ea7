package cn.zhibao.notice.courier;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets and signatures of Standard Webhooks, version 1 (HMAC-SHA256). */
public final class Signature {

    private static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** A new secret, {@code whsec_} and 32 random bytes in base64. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param timestamp the value of {@code webhook-timestamp}: seconds since 1970
     */
    static String of(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException brokenSecret) {
            throw new IllegalStateException("a subscription has no usable secret", brokenSecret);
        }
    }
}
