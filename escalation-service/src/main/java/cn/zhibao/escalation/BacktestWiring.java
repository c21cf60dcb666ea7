package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Cases;
import cn.zhibao.escalation.app.DryRun;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.backtest.BackgroundBacktests;
import cn.zhibao.escalation.backtest.Bounds;
import cn.zhibao.escalation.stream.TopicHistory;
import cn.zhibao.events.flow.Ids;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what asks rules what they would do. */
final class BacktestWiring {

    @Produces
    @Singleton
    RecordedHistory history(EscalationConfig config) {
        return new TopicHistory(config.kafka(), Wiring.SERVICE);
    }

    @Produces
    @Singleton
    DryRun dryRun(PolicyVersions policies, Cases cases, RecordedHistory history) {
        return new DryRun(policies, cases, history);
    }

    @Produces
    @Singleton
    BackgroundBacktests backtests(EscalationConfig config, RecordedHistory history, Clock clock) {
        EscalationConfig.Backtest size = config.backtest();
        Bounds bounds = new Bounds(
                size.remembered(),
                size.underWay()
                        .orElseGet(() -> Bounds.underWayIn(Runtime.getRuntime().maxMemory())),
                size.lookBack(),
                size.resultMax().asLongValue(),
                size.waiting(),
                size.kept());
        return new BackgroundBacktests(history, bounds, clock, Ids.timeOrdered(clock)::next);
    }

    void end(@Disposes BackgroundBacktests backtests) {
        backtests.close();
    }
}
