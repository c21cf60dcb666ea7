package cn.zhibao.hazard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

    /** Deadlines by level. */
    interface RectifyWithin {

        @WithDefault("P7D")
        Duration general();

        /** The plan of a major hazard may move it. */
        @WithDefault("P15D")
        Duration major();
    }
}
