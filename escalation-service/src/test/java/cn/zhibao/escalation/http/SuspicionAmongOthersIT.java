package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What shows only among other cases: series, and signals that no report answers. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SuspicionAmongOthersIT {

    private static final String API = "/api/v1/suspicions";
    private static final Instant FILED = Times.at("2026-06-01 10:00");
    private static final Desk CITY = Desk.of("370300");
    private static final Map<String, String> RULING =
            Map.of("verdict", "CONFIRMED", "checked", "调取值班记录", "reason", "接报后未按时上报");

    @Inject
    MovableClock clock;

    private World world;

    @BeforeEach
    void open() {
        world = new World(clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** In five days, in a province of its own. */
    private UUID fatal(String occurred, int told) {
        Instant at = Times.at(occurred);
        Instant recordedAt = FILED.plus(Duration.ofMinutes(told));
        var accident = new Samples.Accident(
                UUID.randomUUID(), Samples.CHANGSHA_WANGCHENG, new Casualties(1, 0, 0, 0, 0), at, at, recordedAt);
        world.tellsRecordedAt(recordedAt, 1, new AccidentReported(accident.facts(), List.of()));
        return accident.id();
    }

    @Test
    void four_fatal_accidents_in_five_days_are_suspected_with_all_four() {
        // given
        Desk hunan = Desk.of("430000");
        UUID first = fatal("2026-05-28 09:00", 1);
        UUID second = fatal("2026-05-30 09:00", 2);
        UUID third = fatal("2026-05-31 09:00", 3);
        // when
        UUID fourth = fatal("2026-06-01 09:00", 4);
        // then
        Map<String, Object> cluster = await().atMost(Duration.ofSeconds(20))
                .until(() -> clusters(hunan, fourth), found -> !found.isEmpty())
                .getFirst();
        assertThat(cluster).containsEntry("rule", "DET-CLUSTER").containsEntry("desk", "430000");
        hunan.call()
                .get(API + "/" + cluster.get("suspicionId"))
                .then()
                .statusCode(200)
                .body("evidence.find { it.name == 'count' }.value", equalTo("4"))
                .body("evidence.find { it.name == 'withinDays' }.value", equalTo("5"))
                .body(
                        "evidence.findAll { it.name == 'member' }.caseId",
                        contains(first.toString(), second.toString(), third.toString()));
        assertThat(List.of(first, second, third))
                .allSatisfy(each -> assertThat(clusters(hunan, each)).isEmpty());
        String id = String.valueOf(cluster.get("suspicionId"));
        Desk.of("430100").rules(id, RULING).statusCode(403);
        hunan.rules(id, RULING).statusCode(200);
    }

    @Test
    void a_signal_that_no_report_answers_in_time_is_suspected_and_one_that_a_report_answers_is_not() {
        // given: an accident that happened where the second one speaks of
        Instant received = FILED.minus(Duration.ofHours(3));
        UUID hidden = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        String place = "370306";
        var reported = new Samples.Accident(
                UUID.randomUUID(), place, Casualties.NONE, received, received, received.plusSeconds(7_200));
        // when
        world.tellsRecordedAt(reported.reportedAt(), 1, new AccidentReported(reported.facts(), List.of()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !CITY.calls(reported.id()).isEmpty());
        world.tellsRecordedAt(received, 1, signal(answered, place, received));
        world.tellsRecordedAt(received, 1, signal(hidden, "370305", received));
        // then
        Map<String, Object> suspicion = await().atMost(Duration.ofSeconds(20))
                .until(() -> CITY.suspicions(hidden, "OPEN"), found -> !found.isEmpty())
                .getFirst();
        assertThat(suspicion)
                .containsEntry("kind", "CONCEALMENT")
                .containsEntry("rule", "DET-CONCEALMENT")
                .containsEntry("desk", "370300")
                .containsEntry("suspectedAt", "2026-06-01T01:00:00.001Z");
        CITY.call()
                .get(API + "/" + suspicion.get("suspicionId"))
                .then()
                .statusCode(200)
                .body("summary.subject", equalTo("SIGNAL"))
                .body("summary.number", equalTo("W-2026-000001"))
                .body("evidence.find { it.name == 'signal.kind' }.value", equalTo("EMERGENCY_120"))
                .body("evidence.find { it.name == 'compared' }.value", equalTo("1"))
                .body(
                        "evidence.find { it.name == 'nearest' }.caseId",
                        equalTo(reported.id().toString()))
                .body("evidence.find { it.name == 'nearest.comparedBy' }.value", equalTo("COUNTY"))
                .body("evidence.find { it.name == 'nearest.whyNot' }.value", equalTo("PLACE"));
        assertThat(CITY.calls(hidden)).extracting(call -> call.get("kind")).contains("VERIFICATION");
        assertThat(CITY.suspicions(answered, "all")).isEmpty();
        CITY.rules(String.valueOf(suspicion.get("suspicionId")), RULING).statusCode(200);
    }

    private static SignalReceived signal(UUID id, String region, Instant received) {
        return new SignalReceived(Samples.signal(id, SignalKind.EMERGENCY_120, region, received, received));
    }

    private List<Map<String, Object>> clusters(Desk desk, UUID caseId) {
        return desk.suspicions(caseId, "OPEN").stream()
                .filter(each -> "CLUSTER".equals(each.get("kind")))
                .toList();
    }
}
