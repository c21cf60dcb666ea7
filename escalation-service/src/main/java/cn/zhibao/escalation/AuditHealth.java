package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Audit;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The auditor's own signs of life; who does not beat is to be started again. */
@Liveness
@Singleton
@LookupIfProperty(name = "zhibao.escalation.part", stringValue = "auditor")
final class AuditHealth implements HealthCheck {

    private final Audit audit;
    private final Clock clock;
    private final Duration silent;

    AuditHealth(Audit audit, Clock clock, EscalationConfig config) {
        this.audit = audit;
        this.clock = clock;
        this.silent = config.audit().silent();
    }

    @Override
    public HealthCheckResponse call() {
        Instant beatAt = audit.state().beatAt();
        return HealthCheckResponse.named("audit beats")
                .status(!beatAt.plus(silent).isBefore(clock.instant()))
                .withData("beatAt", beatAt.toString())
                .build();
    }

    /** What it found within a day, and whether it sees all; down is an alarm, and no reason to start anything again. */
    @Wellness
    @Singleton
    @LookupIfProperty(name = "zhibao.escalation.part", stringValue = "auditor")
    static final class AllIsWell implements HealthCheck {

        private final Audit audit;
        private final Clock clock;
        private final Duration lookBack;

        AllIsWell(Audit audit, Clock clock, EscalationConfig config) {
            this.audit = audit;
            this.clock = clock;
            this.lookBack = config.audit().lookBack();
        }

        @Override
        public HealthCheckResponse call() {
            Audit.State state = audit.state();
            Instant since = clock.instant().minus(lookBack);
            long recent = state.findings().stream()
                    .filter(finding -> finding.foundAt().isAfter(since))
                    .count();
            return HealthCheckResponse.named("audit finds nothing")
                    .status(state.engineAnswers()
                            && state.sight() != Audit.Sight.BLIND
                            && state.rulesUnknownFrom() == null
                            && state.casesNotFollowed() == 0
                            && recent == 0)
                    .withData("engineAnswers", state.engineAnswers())
                    .withData("sight", state.sight().name())
                    .withData("rulesKnown", state.rulesUnknownFrom() == null)
                    .withData("casesNotFollowed", state.casesNotFollowed())
                    .withData("findings", recent)
                    .build();
        }
    }
}
