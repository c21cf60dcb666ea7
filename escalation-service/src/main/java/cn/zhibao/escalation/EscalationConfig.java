package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Part;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the operator decides. */
@ConfigMapping(prefix = "zhibao.escalation")
interface EscalationConfig {

    /** Bootstrap servers of Kafka. */
    String kafka();

    /** What this process is for. */
    @WithDefault("engine")
    Part part();

    Backtest backtest();

    Audit audit();

    /** How patient the auditor is, and how much it holds. */
    interface Audit {
        /** How long it waits for what was recorded at the same time elsewhere, before it decides. */
        @WithDefault("2S")
        Duration settle();

        /** How long after its moment a decision may come to the topic. */
        @WithDefault("10S")
        Duration tolerance();

        /** After how long of nothing the engine counts as stopped. */
        @WithDefault("10S")
        Duration stopped();

        /** After how long without a sign of life, or without anything that can be read, all trust is gone. */
        @WithDefault("30S")
        Duration silent();

        /** What was due longer than that before its start is not judged. */
        @WithDefault("24H")
        Duration lookBack();

        /** Most cases in memory, 4 KB each; further ones are not followed, and counted. */
        @WithDefault("25000")
        int cases();
    }

    /** What backtests may take. All of it is memory or disk of this process. */
    interface Backtest {
        /** Ended cases that are kept in memory, so that facts which come after the end are decided too. */
        @WithDefault("5000")
        int remembered();

        /** Cases under way at once, with all policies together; a backtest that needs more fails. */
        @WithDefault("25000")
        int underWay();

        /** Size of each file of results. */
        @WithDefault("256M")
        MemorySize resultMax();

        /** Backtests that may wait while one runs. */
        @WithDefault("4")
        int waiting();

        /** Ended backtests whose results are kept. */
        @WithDefault("10")
        int kept();
    }
}
