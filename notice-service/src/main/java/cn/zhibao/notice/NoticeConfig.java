package cn.zhibao.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the operator decides. */
@ConfigMapping(prefix = "zhibao.notice")
interface NoticeConfig {

    /** Bootstrap servers of Kafka. */
    String kafka();

    Secrets secrets();

    Webhooks webhooks();

    /** Keys that seal the secrets of subscriptions in the database: each 32 random bytes in base64. */
    interface Secrets {

        /** Seals from now on. The service does not start without it. */
        Optional<String> key();

        /** Keys of earlier times: they open what they sealed, and the next start seals that with {@link #key}. */
        Optional<List<String>> previousKeys();
    }

    /** Delivery to subscribers. */
    interface Webhooks {

        /** How often due deliveries are looked for: the longest time that a new event waits before it is sent. */
        @WithDefault("100ms")
        Duration interval();

        /**
         * Networks outside the public internet where endpoints may be, such as {@code 10.0.0.0/8}. With {@code
         * 127.0.0.0/8} an endpoint on this machine may also be plain http.
         */
        Optional<List<String>> allowedNetworks();
    }
}
