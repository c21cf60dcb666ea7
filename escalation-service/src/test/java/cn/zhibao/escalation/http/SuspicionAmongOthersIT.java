package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What shows only among other cases: series, and signals that no report answers. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SuspicionAmongOthersIT {

    private static final Desk CITY = Desk.of("370300");

    @Inject
    World world;

    private static final String YAZHOU = "460205";

    /** In a province of its own. */
    private UUID fatal(String occurred, String reported) {
        Samples.Accident accident =
                accident(Samples.CHANGSHA_WANGCHENG, occurred, reported).deaths(1);
        world.files(accident);
        return accident.id();
    }

    private static Samples.Accident accident(String region, String occurred, String reported) {
        return Samples.Accident.reported(reported)
                .withId(UUID.randomUUID())
                .in(region)
                .occurred(occurred)
                .informed(occurred);
    }

    @Test
    void four_fatal_accidents_in_five_days_are_suspected_with_all_four() {
        // given
        Desk hunan = Desk.of("430000");
        UUID first = fatal("2026-05-28 09:00", "2026-06-01 10:01");
        UUID second = fatal("2026-05-30 09:00", "2026-06-01 10:02");
        UUID third = fatal("2026-05-31 09:00", "2026-06-01 10:03");
        // when
        UUID fourth = fatal("2026-06-01 09:00", "2026-06-01 10:04");
        // then
        Map<String, Object> cluster = hunan.suspects(fourth, "DET-CLUSTER");
        assertThat(cluster).containsEntry("rule", "DET-CLUSTER").containsEntry("desk", "430000");
        hunan.examines(cluster)
                .statusCode(200)
                .body("evidence.find { it.name == 'count' }.value", equalTo("4"))
                .body("evidence.find { it.name == 'withinDays' }.value", equalTo("5"))
                .body(
                        "evidence.findAll { it.name == 'member' }.caseId",
                        contains(first.toString(), second.toString(), third.toString()));
        assertThat(List.of(first, second, third))
                .allSatisfy(
                        each -> assertThat(hunan.suspected(each, "DET-CLUSTER")).isEmpty());
        Desk.of("430100").confirms(cluster).statusCode(403);
        hunan.confirms(cluster).statusCode(200);
    }

    @Test
    void three_fatal_accidents_of_one_type_in_a_week_are_suspected_with_all_three() {
        // given
        Desk hainan = Desk.of("460000");
        List<Samples.Accident> fatal = List.of(
                accident(YAZHOU, "2026-05-26 09:00", "2026-06-01 10:01").deaths(1),
                accident(YAZHOU, "2026-05-29 09:00", "2026-06-01 10:02").deaths(1),
                accident(YAZHOU, "2026-06-01 09:00", "2026-06-01 10:03").deaths(1));
        // when
        fatal.forEach(world::files);
        // then
        Map<String, Object> cluster = hainan.suspects(fatal.getLast().id(), "CLUSTER");
        assertThat(cluster).containsEntry("rule", "DET-CLUSTER-TYPE").containsEntry("desk", "460000");
        hainan.examines(cluster)
                .statusCode(200)
                .body("evidence.find { it.name == 'same.TYPE' }.value", equalTo("10"))
                .body(
                        "evidence.findAll { it.name == 'member' }.caseId",
                        contains(fatal.get(0).id().toString(), fatal.get(1).id().toString()));
    }

    @Test
    void five_major_hazards_of_one_criterion_in_a_county_call_the_city_once() {
        // given
        Desk city = Desk.of("460200");
        Instant now = Times.at("2026-06-01 10:00");
        List<HazardFacts> alike = IntStream.range(0, 6)
                .mapToObj(number -> now.plusSeconds(number))
                .map(found -> Samples.of(
                        UUID.randomUUID(),
                        YAZHOU,
                        Samples.hazard(UUID.randomUUID(), HazardLevel.MAJOR, found, found, found.plusSeconds(86_400))))
                .toList();
        // when
        alike.forEach(each -> world.tellsRecordedAt(each.reportedAt(), 1, new HazardFound(each)));
        // then
        Map<String, Object> precursor = city.suspects(alike.get(4).hazardId(), "PRECURSOR");
        assertThat(precursor).containsEntry("rule", "DET-PRECURSOR").containsEntry("desk", "460200");
        city.hears(alike.get(4).hazardId(), "DET-PRECURSOR");
        city.examines(precursor)
                .statusCode(200)
                .body("evidence.find { it.name == 'same.COUNTY' }.value", equalTo(YAZHOU))
                .body("evidence.find { it.name == 'same.CRITERION' }.value", equalTo("C24-08-4"))
                .body("evidence.find { it.name == 'count' }.value", equalTo("5"));
        // when: the last one is judged too
        city.suspects(alike.get(5).hazardId(), "DET-REPEAT");
        // then
        assertThat(alike)
                .filteredOn(
                        each -> !city.suspected(each.hazardId(), "PRECURSOR").isEmpty())
                .hasSize(1);
        // when
        city.confirmsWorse(precursor, "OBSTRUCTED_ENFORCEMENT").statusCode(422);
        city.confirms(precursor).statusCode(200);
    }

    @Test
    void a_signal_that_no_report_answers_in_time_is_suspected_and_one_that_a_report_answers_is_not() {
        // given: an accident that happened where the second one speaks of
        Instant received = Times.at("2026-06-01 07:00");
        UUID hidden = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        String place = "370306";
        Samples.Accident reported = accident(place, "2026-06-01 07:00", "2026-06-01 09:00");
        // when
        world.files(reported);
        CITY.hears(reported.id(), "CN-3");
        world.tellsRecordedAt(received, 1, signal(answered, place, received));
        world.tellsRecordedAt(received, 1, signal(hidden, "370305", received));
        // then
        Map<String, Object> suspicion = CITY.suspects(hidden, "CONCEALMENT");
        assertThat(CITY.suspicions(hidden, "OPEN")).containsExactly(suspicion);
        assertThat(suspicion)
                .containsEntry("kind", "CONCEALMENT")
                .containsEntry("rule", "DET-CONCEALMENT")
                .containsEntry("desk", "370300")
                .containsEntry("suspectedAt", "2026-06-01T01:00:00.001Z");
        CITY.examines(suspicion)
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
        assertThat(CITY.verifications(hidden)).isNotEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(CITY.matches(answered))
                        .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsEntry("rule", "DET-CONCEALMENT")
                        .containsEntry("accidentId", reported.id().toString())
                        .containsEntry("matchedAt", "2026-06-01T01:00:00.001Z")
                        .extractingByKey("evidence", InstanceOfAssertFactories.list(Map.class))
                        .extracting(each -> each.get("name") + " " + each.get("value"))
                        .contains("matching 1", "matched.hours 0.0", "matched.comparedBy COUNTY"));
        assertThat(Desk.of("430000").matches(answered)).isEmpty();
        assertThat(CITY.matches(hidden)).isEmpty();
        assertThat(CITY.suspicions(answered, "all")).isEmpty();
        CITY.confirms(suspicion).statusCode(200);
    }

    private static SignalReceived signal(UUID id, String region, Instant received) {
        return new SignalReceived(Samples.signal(id, SignalKind.EMERGENCY_120, region, received, received));
    }
}
