package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Audit;
import cn.zhibao.escalation.domain.audit.Finding;
import cn.zhibao.escalation.domain.audit.Sign;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Counts and logs what the auditor finds, and shows how it stands as figures. */
final class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);

    private final MeterRegistry metrics;

    AuditWatch(MeterRegistry metrics) {
        this.metrics = metrics;
        // From the beginning, so that an alarm can be set on a growth from nothing.
        for (Finding.Kind kind : Finding.Kind.values()) {
            metrics.counter("zhibao.audit.findings", "kind", word(kind));
        }
    }

    void found(Finding finding) {
        metrics.counter("zhibao.audit.findings", "kind", word(finding.kind())).increment();
        Sign sign = finding.sign();
        if (sign == null) {
            LOG.errorf("audit finding, kind=%s since=%s", word(finding.kind()), finding.expectedAt());
            return;
        }
        LOG.errorf(
                "audit finding, kind=%s event=%s rule=%s caseId=%s subjectId=%s step=%d expectedAt=%s toldAt=%s eventIds=%s",
                word(finding.kind()),
                sign.event(),
                sign.rule(),
                sign.caseId(),
                sign.subject(),
                sign.step(),
                finding.expectedAt(),
                finding.toldAt(),
                finding.eventIds());
    }

    void measures(Audit audit, Clock clock) {
        gauge(audit, "beat.age.seconds", state -> seconds(state.beatAt(), clock.instant()));
        gauge(audit, "through.age.seconds", state -> seconds(state.through(), clock.instant()));
        gauge(audit, "lag.records", Audit.State::lag);
        gauge(audit, "engine.lag.records", Audit.State::engineLag);
        gauge(audit, "engine.answers", state -> state.engineAnswers() ? 1 : 0);
        gauge(audit, "blind", state -> state.sight() == Audit.Sight.BLIND ? 1 : 0);
        gauge(audit, "rules.unknown", state -> state.rulesUnknownFrom() == null ? 0 : 1);
        gauge(audit, "cases", Audit.State::cases);
        gauge(audit, "cases.not.followed", Audit.State::casesNotFollowed);
        gauge(audit, "decisions.agreed", Audit.State::agreed);
        gauge(audit, "decisions.not.judged", Audit.State::notJudged);
    }

    private void gauge(Audit audit, String name, ToDoubleFunction<Audit.State> figure) {
        Gauge.builder("zhibao.audit." + name, audit, each -> figure.applyAsDouble(each.state()))
                .register(metrics);
    }

    private static double seconds(Instant since, Instant now) {
        return Duration.between(since, now).toMillis() / 1_000.0;
    }

    private static String word(Finding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
