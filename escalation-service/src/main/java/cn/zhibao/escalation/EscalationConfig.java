package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Part;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

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

        /**
         * For how long after the start of the audit the engine counts as starting: both are started together, and the auditor is there
         * first. With the question and the drawing of the desks half a minute has to hold it.
         */
        @WithDefault("20S")
        Duration starting();

        /** After how long without a sign of life it counts as dead, to be started again. */
        @WithDefault("30S")
        Duration silent();

        /**
         * After how long without anything that can be read it counts as blind. The desks ask every five seconds and show it within
         * one more: half a minute has to hold it all.
         */
        @WithDefault("20S")
        Duration blind();

        /** What was due longer than that before its start is not judged. */
        @WithDefault("24H")
        Duration lookBack();

        /** Most cases in memory; further ones are not followed, and the desks say so. As many as the heap holds if not said. */
        OptionalInt cases();
    }

    /** What backtests may take. All of it is memory or disk of this process. */
    interface Backtest {
        /** Ended cases that are kept in memory, so that facts which come after the end are decided too. */
        @WithDefault("5000")
        int remembered();

        /**
         * Most cases under way at once, with all policies together; a backtest that needs more fails and says so. As many as the
         * heap holds if not said.
         */
        OptionalInt underWay();

        /** How long before its range a backtest begins to read: cases that began earlier are left out, and counted. */
        @WithDefault("1096D")
        Duration lookBack();

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
