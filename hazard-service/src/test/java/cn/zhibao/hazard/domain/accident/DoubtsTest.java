package cn.zhibao.hazard.domain.accident;

import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.hazard.domain.Fault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final Doubts DOUBTS = new Doubts(Duration.ofMinutes(2));

    @Test
    void what_does_not_fit_is_named_and_refuses_nothing() {
        // given: degrees that are swapped, a permit of Shandong in Changsha, more people hit than at risk
        Accident known = Scene.reported(said(
                new CasualtyCounts(2, 1, 1, 0, 0),
                new Place(null, 28.2, 112.9),
                new Project("370302202603280101", null, null),
                Scene.REPORTED.plusSeconds(60),
                new Exposure(3, null, null, null, null, null, null)));
        // then
        assertThat(DOUBTS.of(known.facts()))
                .extracting(Fault::pointer)
                .containsExactly("/place", "/project/permitNo", "/exposure/peopleAtRisk", "/informedAt");
    }

    @Test
    void what_fits_raises_no_doubt_and_neither_does_a_figure_that_goes_down() {
        // given
        Accident known = Scene.reported(said(
                new CasualtyCounts(2, 1, 1, 0, 0),
                new Place(null, 112.9, 28.2),
                new Project("430102202603280101", null, null),
                Scene.REPORTED,
                new Exposure(4, null, null, null, null, null, null)));
        // when
        Accident fewer = Scene.supplemented(known, deaths(1), Scene.REPORTED.plusSeconds(9))
                .next();
        // then
        assertThat(DOUBTS.of(fewer.facts())).isEmpty();
    }

    @Test
    void an_occurrence_that_was_moved_behind_the_first_report_is_a_doubt() {
        // given: the clock of the first sender may have run ahead of ours by two minutes
        Instant possible = Scene.REPORTED.plus(Duration.ofMinutes(2));
        Instant later = Scene.REPORTED.plus(Duration.ofHours(3));
        // when
        Accident kept = Scene.supplemented(Scene.reported(deaths(1)), occurred(possible), later)
                .next();
        Accident moved = Scene.supplemented(kept, occurred(possible.plusMillis(1)), later)
                .next();
        // then
        assertThat(DOUBTS.of(kept.facts())).isEmpty();
        assertThat(DOUBTS.of(moved.facts())).containsExactly(new Fault("/occurredAt", "after-report"));
    }

    private static AccidentFiling occurred(Instant at) {
        return Scene.said(null, null, null, at, null);
    }

    private static AccidentFiling said(
            CasualtyCounts casualties, Place place, Project project, @Nullable Instant informedAt, Exposure exposure) {
        return new AccidentFiling(
                null, casualties, null, null, place, project, null, null, informedAt, null, null, exposure, false);
    }
}
