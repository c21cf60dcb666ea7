package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Backtests;
import cn.zhibao.escalation.domain.simulation.Difference;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Summary;
import cn.zhibao.events.contract.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a backtest stands.
 *
 * @param events events that were read so far
 * @param reached moment of the history that was reached
 * @param underWayMax most cases that may be under way at once, with both policies together: with more it fails
 * @param complete false when there were more decisions or differences than are kept, or when it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BacktestView(
        UUID backtestId,
        Backtests.State state,
        String policy,
        @Nullable String against,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long events,
        @Nullable Instant reached,
        List<ResultView> results,
        @Nullable Map<Difference.Kind, Long> differences,
        boolean complete,
        Backtests.Unread unread,
        @Nullable String failure,
        int underWayMax) {

    /** What one policy did, see {@link Summary} and {@link Simulation.Taken}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String policy,
            Simulation.Taken taken,
            int casesUnderWay,
            long raised,
            Map<Level, Long> raisedByLevel,
            Map<String, Long> raisedByDesk,
            long pages,
            long nightPages,
            long breaches,
            Map<String, Long> breachesByRule,
            long metLate,
            long neverMet,
            @Nullable DelayView worstDelay,
            long refusedRules,
            long drills) {

        static ResultView of(Backtests.Result result) {
            Summary s = result.summary();
            return new ResultView(
                    result.policy(),
                    result.taken(),
                    result.underWay(),
                    s.raised(),
                    s.raisedByLevel(),
                    s.raisedByDesk(),
                    s.pages(),
                    s.nightPages(),
                    s.breaches(),
                    s.breachesByRule(),
                    s.metLate(),
                    s.neverMet(),
                    s.worstDelay() == null ? null : DelayView.of(s.worstDelay()),
                    s.refusedRules(),
                    s.drills());
        }
    }

    /**
     * How long after its limit a clock was met, as ISO 8601 says it.
     *
     * @param met false for one that was never met: at the end of the range, or of its case, it is so late
     */
    record DelayView(String by, String rule, UUID caseId, boolean met) {

        static DelayView of(Summary.Delay delay) {
            Duration by = delay.by();
            return new DelayView(by.toString(), delay.rule(), delay.caseId(), delay.met());
        }
    }

    static BacktestView of(Backtests.Standing standing) {
        return new BacktestView(
                standing.id(),
                standing.state(),
                standing.policy(),
                standing.against(),
                standing.askedAt(),
                standing.startedAt(),
                standing.endedAt(),
                standing.events(),
                standing.reached(),
                standing.results().stream().map(ResultView::of).toList(),
                standing.against() == null ? null : standing.differences(),
                standing.complete(),
                standing.unread(),
                standing.failure(),
                standing.underWayMax());
    }
}
