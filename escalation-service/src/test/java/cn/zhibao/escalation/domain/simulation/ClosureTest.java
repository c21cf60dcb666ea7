package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.Punished.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the closure of a unit is proposed: it was punished again and again, and has a major hazard that is not struck off. */
class ClosureTest {

    private static final Instant TOLD = Times.at("2026-06-01 08:00");
    private static final UUID HAZARD = new UUID(5, 77);
    private static final String OTHER = "9144030071526726XG";

    private final List<Recorded> history = new ArrayList<>();
    private Instant now = TOLD;

    private void tell(long sequence, Event event) {
        history.add(new Recorded(sequence, now, event));
        now = now.plus(Duration.ofMinutes(1));
    }

    private static PenaltyFacts penalty(int number, String decided, Instant received) {
        return Punished.penalty(new UUID(5, number), UNIT, Times.at(decided + " 09:00"), received);
    }

    private void punished(String... days) {
        int before = (int) history.stream()
                .filter(each -> each.event() instanceof PenaltyDecided)
                .count();
        for (int i = 0; i < days.length; i++) {
            tell(1, new PenaltyDecided(penalty(before + i, days[i], now)));
        }
    }

    private HazardFacts hazard(String unit, HazardLevel level) {
        return Punished.hazard(HAZARD, unit, level, now);
    }

    private HazardFacts struckOff(HazardFacts hazard) {
        return Samples.at(hazard, HazardStage.CLOSED, null, now);
    }

    /** The proposals as they were told last. */
    private List<SuspicionFacts> proposed() {
        Map<UUID, SuspicionFacts> found = new LinkedHashMap<>();
        Seen.of(history).moments.stream()
                .map(Seen.Moment::fact)
                .filter(SuspicionEvent.class::isInstance)
                .map(fact -> ((SuspicionEvent) fact).suspicion())
                .filter(facts -> facts.kind() == SuspicionKind.CLOSURE)
                .forEach(facts -> found.put(facts.suspicionId(), facts));
        return List.copyOf(found.values());
    }

    @Test
    void the_third_penalty_in_180_days_of_a_unit_with_a_major_hazard_is_told_with_all_it_rests_on() {
        // given
        tell(1, new HazardFound(hazard(UNIT, HazardLevel.MAJOR)));
        // when
        punished("2026-01-10", "2026-03-10", "2026-05-10");
        // then
        assertThat(proposed()).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(new UUID(5, 2));
            assertThat(found.rule()).isEqualTo("DET-CLOSURE");
            assertThat(found.desk()).isEqualTo("370300");
            assertThat(found.summary().subject()).isEqualTo(Subject.PENALTY);
            assertThat(found.ruleBy()).isNotNull();
            assertThat(found.evidence())
                    .extracting(each -> each.name() + " " + each.value())
                    .containsExactly(
                            "same.ENTERPRISE " + UNIT,
                            "penalty.safetyLaw true",
                            "decidedAt 2026-05-10T01:00:00Z",
                            "withinDays 180",
                            "count 3",
                            "penalty 2026-01-10T01:00:00Z",
                            "penalty 2026-03-10T01:00:00Z",
                            "majorHazard YH-77");
            assertThat(found.evidence().getLast().caseId()).isEqualTo(HAZARD);
        });
    }

    @Test
    void a_major_hazard_that_becomes_known_last_is_looked_at_itself() {
        // given
        punished("2026-01-10", "2026-03-10", "2026-05-10");
        // when
        tell(1, new HazardFound(hazard(UNIT, HazardLevel.MAJOR)));
        // then
        assertThat(proposed()).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(HAZARD);
            assertThat(found.summary().subject()).isEqualTo(Subject.HAZARD);
            assertThat(found.evidence())
                    .extracting(each -> each.name() + " " + each.value())
                    .contains("count 3", "penalty 2026-05-10T01:00:00Z", "majorHazard YH-77")
                    .doesNotContain("penalty.safetyLaw true");
        });
    }

    @Test
    void a_hazard_that_is_graded_major_later_counts_from_then() {
        // given
        HazardFacts general = hazard(UNIT, HazardLevel.GENERAL);
        tell(1, new HazardFound(general));
        punished("2026-01-10", "2026-03-10", "2026-05-10");
        assertThat(proposed()).isEmpty();
        // when
        tell(2, new HazardGraded(Samples.graded(general), HazardLevel.GENERAL));
        // then
        assertThat(proposed()).extracting(SuspicionFacts::caseId).containsExactly(HAZARD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"none", "general", "of another unit", "struck off", "drill", "without a code"})
    void without_a_major_hazard_that_stands_nothing_is_proposed(String which) {
        // given
        switch (which) {
            case "general" -> tell(1, new HazardFound(hazard(UNIT, HazardLevel.GENERAL)));
            case "of another unit" -> tell(1, new HazardFound(hazard(OTHER, HazardLevel.MAJOR)));
            case "drill" -> tell(1, new HazardFound(Punished.of(UNIT, hazard(UNIT, HazardLevel.MAJOR), true)));
            case "without a code" -> tell(1, new HazardFound(hazard(" ", HazardLevel.MAJOR)));
            case "struck off" -> {
                HazardFacts hazard = hazard(UNIT, HazardLevel.MAJOR);
                tell(1, new HazardFound(hazard));
                tell(2, new HazardClosed(struckOff(hazard)));
            }
            default -> assertThat(which).isEqualTo("none");
        }
        // when
        punished("2026-01-10", "2026-03-10", "2026-05-10", "2026-05-11");
        // then
        assertThat(proposed()).isEmpty();
    }

    @Test
    void a_hazard_that_is_opened_again_stands_again_for_the_next_penalty() {
        // given
        HazardFacts hazard = hazard(UNIT, HazardLevel.MAJOR);
        tell(1, new HazardFound(hazard));
        tell(2, new HazardClosed(struckOff(hazard)));
        punished("2026-03-10", "2026-04-10", "2026-05-10");
        tell(3, new HazardReopened(Samples.at(hazard, HazardStage.RECTIFYING, null, null), "again"));
        assertThat(proposed()).isEmpty();
        // when
        punished("2026-05-20");
        // then
        assertThat(proposed()).extracting(SuspicionFacts::rule).containsExactly("DET-CLOSURE", "DET-CLOSURE-YEAR");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-12-03 2026-03-10 2026-05-31                       | DET-CLOSURE
            2025-12-02 2026-03-10 2026-05-31                       | -
            2025-06-01 2025-08-01 2026-03-10 2026-05-31            | DET-CLOSURE-YEAR
            2025-05-31 2025-08-01 2026-03-10 2026-05-31            | -
            2026-05-31 2026-03-10 2025-08-01 2025-06-01            | DET-CLOSURE-YEAR
            2026-05-31 2026-03-10                                  | -
            """)
    void days_are_counted_in_china_with_the_first_and_the_last_one(String days, String rules) {
        // given
        tell(1, new HazardFound(hazard(UNIT, HazardLevel.MAJOR)));
        // when
        punished(days.split(" "));
        // then
        assertThat(proposed())
                .extracting(SuspicionFacts::rule)
                .isEqualTo(rules.equals("-") ? List.of() : List.of(rules));
    }

    @Test
    void penalties_under_other_laws_do_not_count() {
        // given
        tell(1, new HazardFound(hazard(UNIT, HazardLevel.MAJOR)));
        punished("2026-03-10", "2026-04-10");
        // when
        tell(1, new PenaltyDecided(Punished.underOtherLaw(penalty(9, "2026-05-10", now))));
        // then
        assertThat(proposed()).isEmpty();
    }

    private void worse(Aggravation... aggravations) {
        tell(1, new PenaltyDecided(Punished.worse(penalty(8, "2026-05-10", now), aggravations)));
    }

    @Test
    void a_decision_to_stop_that_was_defied_is_enough_without_a_count_or_a_hazard() {
        // when
        worse(Aggravation.OBSTRUCTED_ENFORCEMENT, Aggravation.REFUSED_STOP_ORDER);
        // then
        assertThat(proposed()).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(new UUID(5, 8));
            assertThat(found.rule()).isEqualTo("DET-CLOSURE-REFUSED");
            assertThat(found.basis()).contains("第一百一十三条第四项");
            assertThat(found.desk()).isEqualTo("370300");
            assertThat(found.ruleBy()).isNotNull();
            assertThat(found.evidence())
                    .extracting(each -> each.name() + " " + each.value())
                    .containsExactly(
                            "penalty.aggravations OBSTRUCTED_ENFORCEMENT,REFUSED_STOP_ORDER",
                            "penalty.enterprise " + UNIT,
                            "penalty.safetyLaw true");
        });
    }

    @Test
    void other_circumstances_and_other_laws_propose_no_closure() {
        // when
        worse(Aggravation.OBSTRUCTED_ENFORCEMENT, Aggravation.MALICIOUS_CONCEALMENT, Aggravation.REFUSED_RECTIFICATION);
        PenaltyFacts refused = Punished.worse(penalty(9, "2026-05-11", now), Aggravation.REFUSED_STOP_ORDER);
        tell(1, new PenaltyDecided(Punished.underOtherLaw(refused)));
        // then
        assertThat(proposed()).isEmpty();
    }

    @Test
    void what_comes_last_carries_the_proposal_in_whatever_order_it_comes() {
        for (int place = 0; place < 4; place++) {
            // given
            history.clear();
            now = TOLD;
            // when
            for (int i = 0; i < 4; i++) {
                if (i == place) {
                    tell(1, new HazardFound(hazard(UNIT, HazardLevel.MAJOR)));
                } else {
                    punished("2026-0" + (i + 1) + "-10");
                }
            }
            // then
            assertThat(proposed())
                    .extracting(SuspicionFacts::caseId)
                    .containsExactly(place == 3 ? HAZARD : new UUID(5, 2));
        }
    }
}
