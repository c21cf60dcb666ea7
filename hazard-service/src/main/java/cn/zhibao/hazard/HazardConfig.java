package cn.zhibao.hazard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set. Limits here are defaults of this system (本系统默认), not law. */
@ConfigMapping(prefix = "zhibao.hazard")
public interface HazardConfig {

    /** Bootstrap servers of Kafka. */
    String kafka();

    /** How far a sender's clock may run ahead before its times count as the future. */
    @WithDefault("PT2M")
    Duration clockSkew();

    /** Deadlines for filings that set none, counted from the finding. */
    RectifyWithin rectifyWithin();

    /** How long after a major hazard was struck off somebody has to look again. */
    @WithDefault("P30D")
    Duration recheckAfter();

    /** Who signs for the ledger. */
    Ledger ledger();

    /** Keys of the ledger, each 32 random bytes in base64; see docs/decisions/0018. */
    interface Ledger {

        /** Name of the ledger in all it signs: like a web address, unlike that of any other. */
        @WithDefault("zhibao.local/ledger")
        String origin();

        /** Signs from its publication on. The service does not start without it. */
        Optional<String> key();

        /** Keys of earlier times, and the next one while instances change over one by one. */
        Optional<List<String>> previousKeys();

        /** How often committed rows are taken into the log and a checkpoint is signed. */
        @WithDefault("PT1S")
        Duration every();
    }

    /** Deadlines by level. */
    interface RectifyWithin {

        @WithDefault("P7D")
        Duration general();

        /** The plan of a major hazard may move it. */
        @WithDefault("P15D")
        Duration major();
    }
}
