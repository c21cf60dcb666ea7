package cn.zhibao.hazard.http;

import cn.zhibao.hazard.app.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Counts what becomes of filings: {@code zhibao_filings_total{subject,outcome}}. */
@ApplicationScoped
class FilingCounters {

    private static final String[] SUBJECTS = {
        "hazard", "accident", "supplement", "move", "investigation", "conclusion", "report-receipt", "notification"
    };
    private static final String[] OUTCOMES = {
        "filed", "repeated", "checked", "faulty", "out-of-scope", "unknown", "key-taken", "refused", "stale", "failed"
    };

    private final Map<String, Map<String, Counter>> counters = new HashMap<>();

    FilingCounters(MeterRegistry metrics) {
        for (String subject : SUBJECTS) {
            Map<String, Counter> byOutcome = new HashMap<>();
            for (String outcome : OUTCOMES) {
                byOutcome.put(
                        outcome,
                        Counter.builder("zhibao.filings")
                                .description("filings by what became of them")
                                .tags("subject", subject, "outcome", outcome)
                                .register(metrics));
            }
            counters.put(subject, byOutcome);
        }
    }

    void count(String subject, Outcome<?> outcome) {
        count(
                subject,
                switch (outcome) {
                    case Outcome.Filed<?> filed -> filed.repeated() ? "repeated" : "filed";
                    case Outcome.Sound<?> _ -> "checked";
                    case Outcome.Faulty<?> _ -> "faulty";
                    case Outcome.OutOfScope<?> _ -> "out-of-scope";
                    case Outcome.Unknown<?> _ -> "unknown";
                    case Outcome.KeyTaken<?> _ -> "key-taken";
                    case Outcome.Refused<?> _ -> "refused";
                    case Outcome.Stale<?> _ -> "stale";
                });
    }

    void failed(String subject) {
        count(subject, "failed");
    }

    private void count(String subject, String outcome) {
        Map<String, Counter> byOutcome = counters.get(subject);
        Counter counter = byOutcome == null ? null : byOutcome.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
