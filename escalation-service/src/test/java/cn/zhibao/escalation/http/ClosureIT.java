package cn.zhibao.escalation.http;

import static cn.zhibao.escalation.Punished.hazard;
import static cn.zhibao.escalation.Punished.penalty;
import static cn.zhibao.escalation.Punished.worse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.ResumeRequested;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.WorkStopped;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Closure is proposed for a unit with a major hazard that was punished again and again, and a leader on duty rules. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ClosureIT {

    private static final Instant TOLD = Times.at("2026-06-01 10:00");
    private static final Desk CITY = Desk.of("370300");

    @Inject
    World world;

    private Instant now = TOLD;

    private Instant aMinuteLater() {
        now = now.plusSeconds(60);
        return now;
    }

    private UUID punished(String unit, String day) {
        UUID id = UUID.randomUUID();
        Instant told = aMinuteLater();
        world.tellsRecordedAt(told, 1, new PenaltyDecided(penalty(id, unit, Times.at(day + " 09:00"), told)));
        return id;
    }

    private HazardFacts found(String unit) {
        Instant told = aMinuteLater();
        HazardFacts hazard = hazard(UUID.randomUUID(), unit, HazardLevel.MAJOR, told);
        world.tellsRecordedAt(told, 1, new HazardFound(hazard));
        return hazard;
    }

    private void struckOff(HazardFacts hazard) {
        Instant told = aMinuteLater();
        world.tellsRecordedAt(told, 2, new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, told)));
    }

    @Test
    void the_third_penalty_of_a_unit_whose_major_hazard_stands_is_verified_and_ruled() {
        // given
        String unit = "91350100M000100Y43";
        HazardFacts hazard = found(unit);
        UUID first = punished(unit, "2026-01-10");
        UUID second = punished(unit, "2026-03-10");
        // when
        UUID third = punished(unit, "2026-05-10");
        // then
        Map<String, Object> proposal = CITY.suspects(third, "CLOSURE");
        assertThat(proposal).containsEntry("rule", "DET-CLOSURE").containsEntry("desk", "370300");
        CITY.examines(proposal)
                .statusCode(200)
                .body("summary.subject", equalTo("PENALTY"))
                .body("summary.grade", equalTo("FINE"))
                .body("evidence.find { it.name == 'same.ENTERPRISE' }.value", equalTo(unit))
                .body("evidence.find { it.name == 'count' }.value", equalTo("3"))
                .body("evidence.findAll { it.name == 'penalty' }.caseId", contains(first.toString(), second.toString()))
                .body(
                        "evidence.find { it.name == 'majorHazard' }.caseId",
                        equalTo(hazard.hazardId().toString()));
        assertThat(CITY.verifications(third)).isNotEmpty();
        assertThat(List.of(first, second))
                .allSatisfy(each -> assertThat(CITY.suspected(each, "CLOSURE")).isEmpty());
        CITY.confirms(proposal).statusCode(200).body("ruling.verdict", equalTo("CONFIRMED"));
    }

    @Test
    void a_unit_that_defies_a_decision_to_stop_is_verified_at_once() {
        // given
        UUID id = UUID.randomUUID();
        Instant told = aMinuteLater();
        var penalty = penalty(id, "91370302MA3C000002", Times.at("2026-05-20 09:00"), told);
        // when
        world.tellsRecordedAt(told, 1, new PenaltyDecided(worse(penalty, Aggravation.REFUSED_STOP_ORDER)));
        // then
        Map<String, Object> proposal = CITY.suspects(id, "CLOSURE");
        assertThat(proposal).containsEntry("rule", "DET-CLOSURE-REFUSED").containsEntry("desk", "370300");
        CITY.examines(proposal)
                .statusCode(200)
                .body("evidence.name", contains("penalty.aggravations", "penalty.enterprise", "penalty.safetyLaw"))
                .body("evidence.value", contains("REFUSED_STOP_ORDER", "91370302MA3C000002", "true"));
        assertThat(CITY.verifications(id)).hasSize(1);
        CITY.confirmsWorse(proposal, "REFUSED_STOP_ORDER")
                .statusCode(200)
                .body("ruling.aggravations", contains("REFUSED_STOP_ORDER"));
    }

    @Test
    void a_unit_that_is_still_unfit_after_its_business_was_stopped_is_verified() {
        // given
        HazardFacts hazard = found("91370302MA3C000003");
        UUID id = hazard.hazardId();
        Instant ordered = aMinuteLater();
        HazardFacts stopped = Stopped.ordered(hazard, StopMeasure.STOP_BUSINESS, ordered);
        world.tellsRecordedAt(ordered, 2, new WorkStopped(stopped));
        Instant asked = aMinuteLater();
        world.tellsRecordedAt(asked, 3, new ResumeRequested(Stopped.asks(stopped, asked)));
        // when
        world.tellsRecordedAt(aMinuteLater(), 4, new ResumeRefused(stopped, "仍不具备安全生产条件"));
        // then
        CITY.examines(CITY.suspects(id, "CLOSURE"))
                .statusCode(200)
                .body("rule", equalTo("DET-CLOSURE-UNFIT"))
                .body("evidence.value", contains("91370302MA3C000003", "true", "STOP_BUSINESS"));
    }

    @Test
    void a_major_hazard_found_after_the_penalties_shows_it_and_one_that_was_struck_off_does_not() {
        // given
        String clean = "9144030071526726XG";
        struckOff(found(clean));
        String unit = "91370302MA3C000001";
        for (String each : List.of(clean, unit)) {
            punished(each, "2026-01-10");
            punished(each, "2026-03-10");
        }
        UUID last = punished(unit, "2026-05-10");
        UUID lastOfClean = punished(clean, "2026-05-10");
        // when
        HazardFacts hazard = found(unit);
        // then
        CITY.examines(CITY.suspects(hazard.hazardId(), "CLOSURE"))
                .statusCode(200)
                .body("summary.subject", equalTo("HAZARD"))
                .body("evidence.findAll { it.name == 'penalty' }.size()", equalTo(3))
                .body("evidence.findAll { it.name == 'penalty' }.caseId[2]", equalTo(last.toString()));
        assertThat(CITY.suspected(last, "CLOSURE")).isEmpty();
        assertThat(CITY.suspected(lastOfClean, "CLOSURE")).isEmpty();
    }
}
