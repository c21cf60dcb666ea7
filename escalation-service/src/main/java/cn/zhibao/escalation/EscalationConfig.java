package cn.zhibao.escalation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator decides. */
@ConfigMapping(prefix = "zhibao.escalation")
interface EscalationConfig {

    /** Bootstrap servers of Kafka. */
    String kafka();

    Backtest backtest();

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
