package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.Duties;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.RosterDesk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Promise: a call names who is on duty by the roster of its moment, steps at which nobody is are skipped at once, and the ladder
 * ends at a named principal; the same live, in a backtest and by the auditor.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(NamedPeopleIT.OwnService.class)
class NamedPeopleIT {

    private static final String RULE = "CN-3";
    private static final String COUNTY = "460105";
    private static final Desk CITY = Desk.of("460100");
    private static final Desk PROVINCE = Desk.of("460000");
    private static final Desk COUNTRY = Desk.of("000000");
    /** A service of its own, because its clock goes ahead. */
    public static final class OwnService implements QuarkusTestProfile {}

    @Inject
    MovableClock clock;

    @Inject
    PackReading reading;

    @Inject
    World world;

    private Auditor auditor;

    @BeforeEach
    void open() {
        auditor = Audits.of(reading, clock, Audits.limits(Duration.ofHours(2), 1_000));
        auditor.start();
    }

    @AfterEach
    void close() {
        auditor.close();
    }

    @Test
    void a_ladder_calls_people_by_their_names_up_to_the_principal() {
        // given: a case from before there was any roster
        UUID before = world.accident(COUNTY, 0).id();
        assertThat(CITY.hears(before, RULE)).doesNotContainKey("progress");
        // and: at the city 张伟 hands over to 李强 in six minutes; at the province nobody is on, and 王芳 is the principal
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant handover = now.plus(Duration.ofMinutes(6));
        String city = Duties.yaml(
                "460100",
                said(now.minus(Duration.ofHours(1))),
                said(now.plus(Duration.ofDays(7))),
                "duty-officer:",
                "  - {to: %s, people: [zhang]}".formatted(said(handover)),
                "  - {from: %s, people: [li]}".formatted(said(handover)));
        String province = Duties.yaml(
                "460000",
                said(now.minus(Duration.ofHours(1))),
                said(now.plus(Duration.ofDays(7))),
                "duty-officer: []",
                "principal:",
                "  - {people: [wang]}");
        new RosterDesk(CITY).activeFrom(city);
        Instant from = new RosterDesk(PROVINCE).activeFrom(province);
        clock.goesTo(from.plusMillis(1));
        new RosterDesk(CITY).duty("460100").body("duties[0].people.name", contains("张伟"));
        new RosterDesk(PROVINCE).duty("460000").body("duties[0].state", equalTo("VACANT"));

        // when: an accident is filed before the handover, and another one after
        UUID first = world.accident(COUNTY, 0).id();
        assertThat(dutyOf(CITY.hears(first, RULE)))
                .containsEntry("roster", "460100.1")
                .satisfies(duty -> assertThat(names(duty)).containsExactly("张伟"));
        clock.goesTo(handover);
        UUID second = world.accident(COUNTY, 0).id();
        assertThat(names(dutyOf(CITY.hears(second, RULE)))).containsExactly("李强");

        // and: nobody answers
        clock.passes(Duration.ofMinutes(10));
        Map<String, Object> called =
                await().until(() -> PROVINCE.hears(second, RULE), call -> "principal".equals(call.get("target")));
        // then
        assertThat(called).containsEntry("desk", "460000");
        assertThat(names(dutyOf(called))).containsExactly("王芳");
        assertThat(dutyOf(called).get("vacant"))
                .isEqualTo(List.of(Map.of("desk", "460000", "target", "duty-officer", "roster", "460000.1")));
        COUNTRY.call()
                .get("/api/v1/escalations/" + called.get("escalationId") + "/trace")
                .then()
                .statusCode(200)
                .body("entries.findAll { it.fired }.inputs.onDuty", contains("[李强]", "[王芳]"));

        // and: who decides everything again agrees, and so does a backtest
        Agreement.auditFindsNothing(auditor, clock, before, first, second);
        for (UUID caseId : List.of(before, first, second)) {
            assertThat(Agreement.backtested(caseId)).isEqualTo(Agreement.told(caseId));
        }
    }

    private static String said(Instant moment) {
        return moment.atOffset(ZoneOffset.ofHours(8)).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> dutyOf(Map<String, Object> call) {
        Map<String, Object> progress = (Map<String, Object>) call.getOrDefault("progress", Map.of());
        return (Map<String, Object>) progress.getOrDefault("duty", Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> names(Map<String, Object> duty) {
        return ((List<Map<String, Object>>) duty.getOrDefault("people", List.of()))
                .stream().map(person -> person.getOrDefault("name", "")).toList();
    }
}
