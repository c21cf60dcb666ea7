package cn.zhibao.hazard;

import cn.zhibao.events.contract.TipKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator may set about tips. Limits here are defaults of this system (本系统默认), not law. */
@ConfigMapping(prefix = "zhibao.tips")
interface TipConfig {

    /** Time for the answer by kind, counted from the receipt; kinds not named have {@link #replyWithinUsually}. */
    Map<TipKind, Duration> replyWithin();

    @WithDefault("P15D")
    Duration replyWithinUsually();

    PerAddress perAddress();

    Identities identities();

    /** How many tips are taken from one address. A mobile network may hide thousands behind one. */
    interface PerAddress {

        @WithDefault("10")
        int most();

        @WithDefault("PT1H")
        Duration window();
    }

    /** Keys that seal who gave a tip: each 32 random bytes in base64. */
    interface Identities {

        /** Seals from now on. The service does not start without it. */
        Optional<String> key();

        /** Keys of earlier times: they open what they sealed, and are needed as long as that is kept. */
        Optional<List<String>> previousKeys();
    }
}
