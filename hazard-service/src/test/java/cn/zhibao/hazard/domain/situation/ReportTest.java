package cn.zhibao.hazard.domain.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.contract.SituationFigures;
import cn.zhibao.events.contract.SituationFiling;
import cn.zhibao.events.contract.SituationPart;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.statistics.AccidentCounts;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a situation report says, with the published figures of a year as those of its period. */
class ReportTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final Past QUARTER = Past.parse("2026-Q4").orElseThrow();
    private static final LargerAccident LAST =
            new LargerAccident(new UUID(0, 7), "SG-1", Grade.LARGER, Instant.parse("2026-11-30T16:00:00Z"));

    private static AccidentCounts counts(long accidents, long deaths) {
        return new AccidentCounts(accidents, deaths, 0, 0, BigDecimal.ZERO);
    }

    private static Situation counted() {
        AccidentFigures byGrade =
                AccidentFigures.of(Map.of("ORDINARY", counts(36, 38)), Map.of("ORDINARY", counts(33, 35)));
        AccidentFigures byRegion = AccidentFigures.of(
                Map.of("530100", counts(8, 8), "530300", counts(20, 22), "530400", counts(8, 8)), Map.of());
        return new Situation(
                byGrade,
                AccidentFigures.of(Map.of("09", counts(36, 38)), Map.of("09", counts(33, 35))),
                byRegion,
                LAST,
                Map.of("GENERAL", new HazardCounts(73_233, 53_006, 12, 0, 0, 4.5)),
                new NationalReturn(7313, 73_233, 53_006, 0, 0, 0, 0, 0, 0, new BigDecimal("12.35")),
                List.of(),
                List.of(new FilingQuality("530100", 3, 2, 0), new FilingQuality("530300", 3, 2, 3)));
    }

    @Test
    void it_has_the_figures_beside_those_of_the_year_before_with_ranks_and_ties() {
        // when
        SituationFigures figures =
                Report.first(new Region("530000"), QUARTER).of(counted(), NOW).figures();
        // then
        assertThat(figures.accidents().change().accidents().percent()).isEqualTo("9.09");
        assertThat(figures.accidents().change().deaths().percent()).isEqualTo("8.57");
        assertThat(figures.accidents().change().minorInjuries().percent()).isEqualTo("-");
        assertThat(figures.targets().noneLarger().met()).isTrue();
        assertThat(figures.targets().fewerOrdinary().met()).isFalse();
        assertThat(figures.byRegion())
                .extracting(SituationPart::key, SituationPart::rank, SituationPart::share)
                .containsExactly(tuple("530300", 1, "55.56"), tuple("530100", 2, "22.22"), tuple("530400", 2, "22.22"));
        assertThat(figures.hazards().getFirst().rate()).isEqualTo("72.38");
        assertThat(figures.nationalReturn().generalRate()).isEqualTo("72.38");
        assertThat(figures.filing())
                .extracting(SituationFiling::rank, SituationFiling::timeliness)
                .containsExactly(tuple(1, "66.67"), tuple(1, "66.67"));
    }

    @Test
    void the_days_without_a_graver_accident_end_with_the_period_however_late_the_report_is_made() {
        // when
        SituationFacts late =
                Report.first(new Region("530000"), QUARTER).of(counted(), Instant.parse("2027-03-01T00:00:00Z"));
        // then
        assertThat(late.figures().daysSinceLarger()).isEqualTo(31);
        assertThat(late.figures().lastLarger()).isNotNull();
    }

    @Test
    void one_that_is_made_anew_is_the_next_version_of_the_same_report_and_says_why() {
        // given
        SituationFacts first = Report.first(new Region("530100"), Past.month(YearMonth.of(2026, 11)))
                .of(counted(), NOW);
        // when
        SituationFacts second = Report.anew(first, "补报").of(counted(), NOW.plusSeconds(9));
        // then
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.reason()).isNull();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("补报");
        assertThat(List.of(second.situationId(), second.number(), second.period(), second.from(), second.until()))
                .isEqualTo(
                        List.of(first.situationId(), "XS-530100-2026-11", first.period(), first.from(), first.until()));
    }
}
