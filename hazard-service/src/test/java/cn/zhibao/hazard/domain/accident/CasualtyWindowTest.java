package cn.zhibao.hazard.domain.accident;

import static cn.zhibao.hazard.domain.accident.Scene.OCCURRED;
import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static cn.zhibao.hazard.domain.accident.Scene.reported;
import static cn.zhibao.hazard.domain.accident.Scene.said;
import static cn.zhibao.hazard.domain.accident.Scene.supplemented;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.LaterFigures;
import cn.zhibao.hazard.domain.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of the occurrence does not count; the last day ends at 24:00 in China, which is 16:00 UTC. */
class CasualtyWindowTest {

    private static final Instant END = Instant.parse("2022-05-29T16:00:00Z");
    private static final Instant END_OF_FIRE = Instant.parse("2022-05-06T16:00:00Z");

    private final AccidentRules rules = Scene.rules();

    @ParameterizedTest
    @CsvSource({
        "10, 2022-05-29T16:00:00Z",
        "P25-12, 2022-05-29T16:00:00Z",
        "hearsay, 2022-05-29T16:00:00Z",
        "08, 2022-05-06T16:00:00Z",
        "P25-09, 2022-05-06T16:00:00Z",
        "P25-03, 2022-05-06T16:00:00Z",
        "02, 2022-05-29T16:00:00Z"
    })
    void it_is_30_days_and_7_for_fire_and_road_traffic(String type, Instant end) {
        assertThat(reported(Scene.type(type)).dossier().window()).isEqualTo(new CasualtyWindow(end, false));
    }

    @Test
    void an_accident_just_before_midnight_in_china_has_its_first_day_at_once() {
        assertThat(CasualtyWindow.endOf(Instant.parse("2022-04-29T15:59:59.999Z"), null, Scene.TYPES))
                .isEqualTo(END);
        assertThat(CasualtyWindow.endOf(Instant.parse("2022-04-29T16:00:00Z"), null, Scene.TYPES))
                .isEqualTo(END.plusSeconds(24 * 3600));
    }

    @ParameterizedTest
    @CsvSource({"10, 2022-05-29T16:00:00Z", "08, 2022-05-06T16:00:00Z"})
    void the_last_millisecond_inside_is_inside(String type, Instant end) {
        // given
        Accident known =
                supplemented(reported(Scene.type(type)), deaths(2), OCCURRED).next();
        // when
        var inside = supplemented(known, deaths(3), end.minusMillis(1));
        var after = supplemented(known, deaths(3), end);
        // then
        assertThat(inside.events())
                .satisfiesExactly(
                        supplement -> assertThat(((AccidentSupplemented) supplement).afterWindow())
                                .isNull(),
                        regraded ->
                                assertThat(((AccidentRegraded) regraded).to()).isEqualTo(Grade.LARGER));
        assertThat(inside.next().facts().later()).isNull();
        assertThat(after.events())
                .singleElement(type(AccidentSupplemented.class))
                .satisfies(supplement -> assertThat(supplement.afterWindow()).isTrue());
    }

    @Test
    void figures_that_come_later_stand_beside_those_that_count() {
        // given
        Accident known = supplemented(
                        reported(deaths(2)), said(null, null, new BigDecimal("500"), null, null), OCCURRED)
                .next();
        // when
        Accident later = supplemented(known, deaths(3), END.plusSeconds(1)).next();
        Accident evenLater = supplemented(later, said("10", null, null, null, null), END.plusSeconds(9))
                .next();
        // then
        assertThat(evenLater.facts().grade()).isEqualTo(Grade.ORDINARY);
        assertThat(evenLater.facts().casualties().deaths()).isEqualTo(2);
        LaterFigures figures = requireNonNull(evenLater.facts().later());
        assertThat(figures.casualties().deaths()).isEqualTo(3);
        assertThat(figures.directLossCny()).isEqualByComparingTo("500");
        assertThat(figures.grade()).isEqualTo(Grade.LARGER);
        assertThat(figures.saidAt()).isEqualTo(END.plusSeconds(1));
    }

    @Test
    void figures_that_go_back_to_those_that_count_leave_none_beside_them() {
        Accident later = supplemented(reported(deaths(2)), deaths(3), END).next();
        assertThat(supplemented(later, deaths(2), END.plusSeconds(1))
                        .next()
                        .facts()
                        .later())
                .isNull();
    }

    @Test
    void a_gap_is_filled_by_a_figure_that_comes_later() {
        Accident later = supplemented(reported(deaths(2)), said(null, null, BigDecimal.TEN, null, null), END)
                .next();
        assertThat(later.dossier().gaps()).doesNotContain("directLossCny");
        assertThat(later.facts().directLossCny()).isNull();
    }

    @Test
    void a_corrected_time_moves_the_window_and_what_came_later_counts_again() {
        // given
        Accident later = supplemented(closed(reported(deaths(2)), END), deaths(3), END.plusSeconds(1))
                .next();
        assertThat(later.dossier().window().closed()).isTrue();
        // when
        var moved =
                supplemented(later, said(null, null, null, OCCURRED.plusSeconds(24 * 3600), null), END.plusSeconds(2));
        // then
        assertThat(moved.next().dossier().window()).isEqualTo(new CasualtyWindow(END.plusSeconds(24 * 3600), false));
        assertThat(moved.next().facts().later()).isNull();
        assertThat(moved.next().facts().grade()).isEqualTo(Grade.LARGER);
        assertThat(moved.events()).hasSize(2).last().isInstanceOf(AccidentRegraded.class);
    }

    @Test
    void who_learns_that_it_was_a_fire_learns_that_the_window_is_over() {
        // given
        Accident known = reported(deaths(2));
        // when
        var fire = supplemented(
                known, said("08", new CasualtyCounts(3, null, null, null, null), null, null, null), END_OF_FIRE);
        // then
        assertThat(fire.next().dossier().window()).isEqualTo(new CasualtyWindow(END_OF_FIRE, false));
        assertThat(fire.events()).singleElement().isInstanceOf(AccidentSupplemented.class);
        assertThat(fire.next().facts().grade()).isEqualTo(Grade.ORDINARY);
    }

    @Test
    void its_end_is_said_once_and_only_of_the_window_that_is() {
        // given
        Accident.Reported known = reported(deaths(2));
        // when
        var decision = (Decision.Accepted<Accident>) rules.closeWindow(known, END);
        // then
        assertThat(decision.events())
                .singleElement(type(CasualtyWindowClosed.class))
                .satisfies(closed -> assertThat(closed.endedAt()).isEqualTo(END));
        assertThat(rules.closeWindow(decision.next(), END)).isInstanceOf(Decision.Refused.class);
        assertThat(rules.closeWindow(known, END_OF_FIRE)).isInstanceOf(Decision.Refused.class);
    }

    private Accident closed(Accident accident, Instant end) {
        return ((Decision.Accepted<Accident>) rules.closeWindow(accident, end)).next();
    }
}
