package cn.zhibao.hazard.domain.accident;

import static cn.zhibao.hazard.domain.accident.Scene.REPORTED;
import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static cn.zhibao.hazard.domain.accident.Scene.reported;
import static cn.zhibao.hazard.domain.accident.Scene.supplemented;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each gap becomes something that somebody has to fill. */
class FollowUpTest {

    private static final Instant LATER = REPORTED.plusSeconds(60);

    @Test
    void every_gap_of_the_first_report_waits_since_then() {
        assertThat(reported(deaths(1)).dossier().followUps())
                .hasSize(7)
                .allMatch(one -> one.open() && one.since().equals(REPORTED))
                .extracting(FollowUp::gap)
                .doesNotContain(Gap.CASUALTIES);
    }

    @Test
    void a_type_that_no_table_has_is_kept_and_is_a_gap() {
        // when
        Accident known = reported(Scene.type("塌方"));
        // then
        assertThat(known.facts().type()).isEqualTo("塌方");
        assertThat(known.dossier().gaps()).contains("type");
        assertThat(reported(Scene.type("10")).dossier().gaps()).doesNotContain("type");
    }

    @Test
    void a_gap_is_closed_when_it_is_filled_and_opens_anew_when_that_was_nothing() {
        // given
        Accident known = reported(deaths(1));
        // when
        Accident filled = supplemented(known, Scene.type("10"), LATER).next();
        Accident undone = supplemented(filled, Scene.type("hearsay"), LATER.plusSeconds(1))
                .next();
        // then
        assertThat(of(filled)).containsExactly(new FollowUp(Gap.TYPE, REPORTED, LATER));
        assertThat(of(undone))
                .containsExactly(
                        new FollowUp(Gap.TYPE, REPORTED, LATER), new FollowUp(Gap.TYPE, LATER.plusSeconds(1), null));
    }

    @Test
    void gaps_are_named_in_one_order_whenever_they_appeared() {
        // given: the type is the last that becomes a gap, and the first that is named
        Accident known =
                supplemented(reported(Scene.nothing()), Scene.type("10"), LATER).next();
        // when
        Accident undone =
                supplemented(known, Scene.type("hearsay"), LATER.plusSeconds(1)).next();
        // then
        assertThat(undone.dossier().gaps())
                .containsExactlyElementsOf(
                        Arrays.stream(Gap.values()).map(Gap::field).toList());
    }

    private static List<FollowUp> of(Accident accident) {
        return accident.dossier().followUps().stream()
                .filter(one -> one.gap() == Gap.TYPE)
                .toList();
    }
}
