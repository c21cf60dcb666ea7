package cn.zhibao.hazard.domain.accident;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0,          false, false, false",
        "0, 0, 0, 0.01,       true,  false, false",
        "0, 0, 0, 999999.99,  true,  false, false",
        "0, 0, 0, 1000000,    true,  true,  true",
        "0, 0, 1, 0,          true,  true,  false",
        "0, 1, 0, 0,          true,  true,  true",
        "1, 0, 0, 0,          true,  true,  true"
    })
    void what_must_be_reported_what_is_counted_and_what_is_graded_are_three_things(
            int deaths,
            int serious,
            int minor,
            BigDecimal loss,
            boolean reportable,
            boolean countable,
            boolean graded) {
        // when
        Standing standing = standing(new CasualtyCounts(deaths, serious, minor, 0, 0), loss, null);
        // then
        assertThat(standing).isEqualTo(new Standing(reportable, countable, graded, false, List.of()));
    }

    @Test
    void what_nobody_has_said_yet_must_be_reported() {
        assertThat(standing(null, BigDecimal.ZERO, null).reportable()).isTrue();
        assertThat(standing(new CasualtyCounts(0, 0, 0, 0, 0), null, null).reportable())
                .isTrue();
    }

    @Test
    void the_government_may_have_it_handled_for_its_effect_on_society() {
        Exposure effect = new Exposure(null, null, null, null, true, null, null);
        assertThat(standing(new CasualtyCounts(0, 0, 0, 0, 0), BigDecimal.ZERO, effect))
                .isEqualTo(new Standing(true, false, false, false, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "9, , , , 2, 0, ",
        "10, , , , 0, 0, people-at-risk",
        ", 499, , , 0, 2, ",
        ", 500, , , 0, 0, evacuated",
        ", , true, , 0, 0, pollution",
        ", , false, true, 0, 0, key-facility",
        ", , , , 2, 1, trapped-or-missing",
        ", , , , 0, 3, trapped-or-missing"
    })
    void a_grave_near_miss_names_its_ground(
            @Nullable Integer atRisk,
            @Nullable Integer evacuated,
            @Nullable Boolean pollution,
            @Nullable Boolean keyFacility,
            int missing,
            int trapped,
            @Nullable String ground) {
        // when
        Standing standing = standing(
                new CasualtyCounts(0, 0, 0, missing, trapped),
                null,
                new Exposure(atRisk, evacuated, pollution, keyFacility, null, null, null));
        // then
        assertThat(standing.nearMiss()).isEqualTo(ground != null);
        assertThat(standing.nearMissGrounds()).isEqualTo(ground == null ? List.of() : List.of(ground));
    }

    @Test
    void an_accident_of_a_higher_grade_is_no_near_miss() {
        Exposure many = new Exposure(40, null, null, null, null, null, null);
        assertThat(standing(new CasualtyCounts(3, null, null, null, null), null, many)
                        .nearMiss())
                .isFalse();
        assertThat(standing(new CasualtyCounts(2, null, null, null, null), null, many)
                        .nearMiss())
                .isTrue();
    }

    @Test
    void an_accident_that_was_reported_before_this_was_asked_is_a_near_miss_by_the_same_rule() {
        assertThat(reportedEarlier(new CasualtyCounts(0, 0, 0, 2, 1)).nearMiss())
                .isTrue();
        assertThat(reportedEarlier(new CasualtyCounts(0, 0, 0, 2, 0)).nearMiss())
                .isFalse();
        assertThat(reportedEarlier(new CasualtyCounts(3, 0, 0, 2, 1)).nearMiss())
                .isFalse();
    }

    /** As facts were told that knew neither exposure nor standing. */
    private static Dossier reportedEarlier(CasualtyCounts counts) {
        AccidentFacts now =
                Scene.reported(Scene.said(null, counts, null, null, null)).facts();
        AccidentFacts then = new AccidentFacts(
                now.accidentId(),
                now.number(),
                now.grade(),
                now.type(),
                now.casualties(),
                now.directLossCny(),
                now.region(),
                now.place(),
                now.project(),
                now.enterprise(),
                now.occurredAt(),
                now.informedAt(),
                now.reportedAt(),
                now.course(),
                now.measures(),
                now.exercise(),
                null,
                null,
                null);
        return Scene.replay().of(List.of(new AccidentReported(then, List.of()))).dossier();
    }

    private static Standing standing(
            @Nullable CasualtyCounts counts, @Nullable BigDecimal loss, @Nullable Exposure exposure) {
        Standing standing = Scene.reported(Scene.said(null, counts, loss, null, exposure))
                .facts()
                .standing();
        return requireNonNull(standing);
    }
}
