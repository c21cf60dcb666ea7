package cn.zhibao.escalation.promise;

import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.app.rules.ToldRules;
import cn.zhibao.escalation.packs.CalendarBook;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.escalation.stream.AuditLimits;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.events.testing.Backbone;
import java.time.Clock;
import java.time.Duration;

/** Auditors of the service under test, which begin with the rules that come with the software. */
final class Audits {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private Audits() {}

    /** One that is not started yet. */
    static Auditor of(PackReading reading, Clock clock, AuditLimits limits) {
        return new Auditor(
                Backbone.kafka().bootstrap(),
                "escalation-service",
                new ToldRules(Shipped.packs(), reading, Shipped.calendars(), new CalendarBook()),
                limits,
                clock,
                _ -> {});
    }

    /** Patient enough for a test that is about something else than who stands still. */
    static AuditLimits limits(Duration tolerance, int cases) {
        return new AuditLimits(
                Duration.ofSeconds(2),
                tolerance,
                HALF_A_MINUTE,
                HALF_A_MINUTE,
                HALF_A_MINUTE,
                Duration.ofDays(1),
                cases);
    }
}
