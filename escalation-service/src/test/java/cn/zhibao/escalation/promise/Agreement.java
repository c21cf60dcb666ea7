package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.scene.Backtest;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.Topic;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was told of a case, live and in a backtest, and whether the auditor agrees. */
final class Agreement {

    private static final Desk COUNTRY = Desk.of("000000");

    private Agreement() {}

    /** Everything about these cases was told as it had to be; that nothing is missing the backtest shows. */
    static void auditFindsNothing(Auditor auditor, MovableClock clock, UUID... cases) {
        clock.passes(Duration.ofSeconds(20));
        Instant passed = clock.instant();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(auditor.state().findings()).isEmpty();
            assertThat(auditor.state().through()).isAfter(passed);
            assertThat(auditor.state().agreed())
                    .isGreaterThanOrEqualTo(List.of(cases).stream()
                            .mapToLong(each -> told(each).size())
                            .sum());
        });
    }

    static List<String> told(UUID caseId) {
        return new Topic(Backbone.kafka().bootstrap())
                .escalations().stream()
                        .filter(each -> each.caseId().equals(caseId))
                        .map(each -> EventTypes.nameOf(each.type()) + " " + Lines.tree(EventJson.write(each.event())))
                        .toList();
    }

    static List<String> backtested(UUID caseId) {
        return Backtest.ofHistory(COUNTRY, Map.of()).decisions().stream()
                .filter(line ->
                        caseId.toString().equals(line.findValue("caseId").textValue()))
                .map(line -> line.get("event").textValue() + " " + line.get("data"))
                .toList();
    }
}
