package cn.zhibao.notice.domain.campaign;

import static cn.zhibao.notice.domain.campaign.Plans.CITY;
import static cn.zhibao.notice.domain.campaign.Plans.NOW;
import static cn.zhibao.notice.domain.campaign.Plans.content;
import static cn.zhibao.notice.domain.campaign.Plans.day;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Sector;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Divisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A campaign says everything that is wrong with it at once. */
class CampaignChecksTest {

    private static List<String> faults(CampaignContent content) {
        return CampaignChecks.check(content, CITY, NOW).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void one_that_fits_together_has_no_fault() {
        assertThat(faults(content())).isEmpty();
        assertThat(faults(content(
                        List.of("370302", "3703Z1"),
                        List.of(new CampaignContent.Target(Figure.SCREENED, 1, "个")),
                        day("2026-04-01"),
                        day("2026-10-31"))))
                .isEmpty();
        assertThat(CITY.addressed(content())).containsExactly("370302", "370303", "3703Z1");
    }

    @Test
    void every_fault_is_named_at_once() {
        CampaignContent wrong = new CampaignContent(
                "x",
                day("2026-04-01"),
                day("2026-04-30"),
                List.of("370302", "370302", "370300", "370100", "379999"),
                List.of(Sector.OTHER),
                List.of("G23-04-2", "四"),
                List.of(
                        new CampaignContent.Stage("a", day("2026-03-31"), day("2026-03-30"), "x"),
                        new CampaignContent.Stage("b", day("2026-03-30"), day("2026-05-01"), "x")),
                List.of(
                        new CampaignContent.Target(Figure.FOUND, 0, "处"),
                        new CampaignContent.Target(Figure.FOUND, 5, "处")),
                List.of(day("2026-03-31"), day("2026-06-01")),
                "x",
                null);
        assertThat(faults(wrong))
                .containsExactly(
                        "/regions/1 named-twice",
                        "/regions/2 outside-scope",
                        "/regions/3 outside-scope",
                        "/regions/4 unknown-region",
                        "/criteria/1 unknown-criterion",
                        "/stages/0/from before-start",
                        "/stages/0/to before-start",
                        "/stages/1/from before-start",
                        "/stages/1/to after-last",
                        "/targets/0/number too-small",
                        "/targets/1/figure named-twice",
                        "/returnDays/0 too-early",
                        "/returnDays/1 after-last");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-01, ''",
        "2026-04-01, 2026-03-31, /to before-start",
        "2026-03-01, 2026-03-31, /to too-early",
        "2026-04-01, 2029-04-01, ''",
        "2026-04-01, 2029-04-02, /to after-last"
    })
    void a_period_ends_after_it_began_and_lasts_three_years_at_most(LocalDate from, LocalDate to, String fault) {
        CampaignContent content = new CampaignContent(
                "x", from, to, List.of(), List.of(Sector.OTHER), List.of(), List.of(), List.of(), List.of(), "x", null);
        assertThat(String.join(",", faults(content))).isEqualTo(fault);
    }

    @Test
    void sixty_days_of_return_are_enough() {
        LocalDate first = day("2026-04-01");
        LocalDate[] days = new LocalDate[61];
        for (int i = 0; i < days.length; i++) {
            days[i] = first.plusDays(i);
        }
        assertThat(faults(content(List.of(), List.of(), days))).containsExactly("/returnDays too-many");
        assertThat(faults(content(List.of(), List.of(), java.util.Arrays.copyOf(days, 60))))
                .isEmpty();
    }

    @Test
    void an_authority_with_nobody_below_has_nobody_to_address() {
        Scope county = new Scope(new Region("370302"), new Divisions(Map.of("370302", "淄川区")));
        assertThat(CampaignChecks.check(content(), county, NOW))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/regions no-region-below");
    }
}
