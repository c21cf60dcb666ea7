package cn.zhibao.hazard.domain.accident;

import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.hazard.domain.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    @Test
    void what_does_not_fit_is_named_and_refuses_nothing() {
        // given: degrees that are swapped, a permit of Shandong in Changsha, more people hit than at risk
        Accident known = Scene.reported(said(
                new CasualtyCounts(2, 1, 1, 0, 0),
                new Place(null, 28.2, 112.9),
                new Project("370302202603280101", null),
                Scene.REPORTED.plusSeconds(60),
                new Exposure(3, null, null, null, null)));
        // then
        assertThat(Doubts.of(known.facts()))
                .extracting(Fault::pointer)
                .containsExactly("/place", "/project/permitNo", "/exposure/peopleAtRisk", "/informedAt");
    }

    @Test
    void what_fits_raises_no_doubt_and_neither_does_a_figure_that_goes_down() {
        // given
        Accident known = Scene.reported(said(
                new CasualtyCounts(2, 1, 1, 0, 0),
                new Place(null, 112.9, 28.2),
                new Project("430102202603280101", null),
                Scene.REPORTED,
                new Exposure(4, null, null, null, null)));
        // when
        Accident fewer = Scene.supplemented(known, deaths(1), Scene.REPORTED.plusSeconds(9))
                .next();
        // then
        assertThat(Doubts.of(fewer.facts())).isEmpty();
    }

    private static AccidentFiling said(
            CasualtyCounts casualties, Place place, Project project, @Nullable Instant informedAt, Exposure exposure) {
        return new AccidentFiling(
                null, casualties, null, null, place, project, null, null, informedAt, null, null, exposure, false);
    }
}
