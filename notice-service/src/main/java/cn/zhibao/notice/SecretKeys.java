package cn.zhibao.notice;

import cn.zhibao.events.seal.SecretCipher;
import java.util.List;

/** The keys that the operator gives. Without one nothing starts, because no secret is ever written in plain. */
final class SecretKeys {

    private static final String HOW =
            " It seals the secrets of subscriptions in the database. Make one with: openssl rand -base64 32."
                    + " Keep it where the database is not.";

    private SecretKeys() {}

    static SecretCipher cipher(NoticeConfig.Secrets secrets) {
        String key = secrets.key()
                .orElseThrow(() -> new IllegalStateException("ZHIBAO_NOTICE_SECRETS_KEY is missing." + HOW));
        try {
            return new SecretCipher(key, secrets.previousKeys().orElse(List.of()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "ZHIBAO_NOTICE_SECRETS_KEY or one of ZHIBAO_NOTICE_SECRETS_PREVIOUS_KEYS is wrong: "
                            + wrong.getMessage() + "." + HOW,
                    wrong);
        }
    }
}
