package cn.zhibao.notice.domain.campaign;

import static cn.zhibao.notice.domain.campaign.Plans.COUNTY;
import static cn.zhibao.notice.domain.campaign.Plans.LEADER;
import static cn.zhibao.notice.domain.campaign.Plans.NOW;
import static cn.zhibao.notice.domain.campaign.Plans.at;
import static cn.zhibao.notice.domain.campaign.Plans.corrected;
import static cn.zhibao.notice.domain.campaign.Plans.day;
import static cn.zhibao.notice.domain.campaign.Plans.launched;
import static cn.zhibao.notice.domain.campaign.Plans.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.domain.paper.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which returns are owed when, how they are filed, and how they stand. */
class ReturnRulesTest {

    private static final LocalDate APRIL = day("2026-04-30");
    private static final LocalDate MAY = day("2026-05-31");

    private final Campaign campaign = launched();
    private final List<CampaignReturn> known = new ArrayList<>();

    ReturnRulesTest() {
        known.add(ReturnRules.first(campaign, NOW).getFirst().owed());
    }

    private List<String> kept(List<ReturnStep> steps) {
        steps.forEach(step -> {
            known.removeIf(each -> each.id().equals(step.owed().id()));
            known.add(step.owed());
        });
        return steps.stream()
                .map(step -> step.event().getClass().getSimpleName().substring("CampaignReturn".length()) + " "
                        + step.owed().facts().no())
                .toList();
    }

    private ReturnDecision file(LocalDate day, Filing.Said said, String at) {
        return ReturnRules.file(campaign, known, day, said, COUNTY, at(at));
    }

    private List<String> filed(LocalDate day, Filing.Said said, String at) {
        return kept(((ReturnDecision.Accepted) file(day, said, at)).steps());
    }

    private List<String> faults(LocalDate day, Filing.Said said) {
        return ((ReturnDecision.Faulty) file(day, said, "2026-04-20T09:00:00"))
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    private CampaignRefusal refused(LocalDate day, Person person, Instant at) {
        return ((ReturnDecision.Refused) ReturnRules.file(campaign, known, day, said(1, 0, 0), person, at)).why();
    }

    private List<String> states(Campaign of, String at) {
        return RegionReturns.of(of, "370302", known, at(at)).days().stream()
                .map(day -> day.state().name())
                .toList();
    }

    @Test
    void every_region_owes_the_first_return_from_the_launch_on() {
        assertThat(ReturnRules.first(campaign, NOW))
                .extracting(step -> step.owed().facts().region())
                .containsExactly("370302", "370303", "3703Z1");
        assertThat(known.getFirst().facts().dueAt()).isEqualTo(at("2026-05-01T00:00:00"));
        assertThat(Set.copyOf(ReturnRules.first(campaign, NOW).stream()
                        .map(step -> step.owed().id())
                        .toList()))
                .hasSize(3);
        assertThat(states(campaign, "2026-04-10T09:00:00")).containsExactly("OWED", "COMING");
    }

    @Test
    void the_next_one_is_owed_when_the_one_before_is_filed() {
        assertThat(refused(MAY, COUNTY, at("2026-04-20T09:00:00"))).isEqualTo(CampaignRefusal.NOT_YET_ASKED);
        assertThat(filed(APRIL, said(10, 2, 1), "2026-04-20T09:00:00")).containsExactly("Filed 1", "Asked 2");
        assertThat(states(campaign, "2026-04-20T09:00:00")).containsExactly("FILED", "OWED");
        assertThat(filed(MAY, said(5, 0, 1), "2026-05-31T23:59:59")).containsExactly("Filed 2");
        assertThat(ReturnRules.next(campaign, known, at("2027-01-01T00:00:00"))).isEmpty();
    }

    @Test
    void the_next_one_is_owed_when_the_day_of_the_one_before_is_over() {
        // the last moment is in time
        assertThat(ReturnRules.next(campaign, known, at("2026-04-30T23:59:59"))).isEmpty();
        assertThat(states(campaign, "2026-05-01T00:00:00")).containsExactly("OWED", "OWED");
        // when
        List<ReturnStep> late = ReturnRules.passed(known.getFirst(), at("2026-05-01T00:00:00")).stream()
                .toList();
        assertThat(kept(late)).containsExactly("Overdue 1");
        assertThat(ReturnRules.passed(known.getFirst(), at("2026-05-01T00:00:00")))
                .isEmpty();
        assertThat(kept(ReturnRules.next(campaign, known, at("2026-05-01T00:00:00"))))
                .containsExactly("Asked 2");
        // then
        assertThat(states(campaign, "2026-05-01T00:00:01")).containsExactly("MISSING", "OWED");
        assertThat(filed(APRIL, said(1, 0, 0), "2026-05-03T09:00:00")).containsExactly("Filed 1");
        assertThat(known.getLast().facts().overdueSince()).isEqualTo(at("2026-05-01T00:00:00"));
        assertThat(states(campaign, "2026-06-01T00:00:01")).containsExactly("LATE", "MISSING");
    }

    @Test
    void the_next_one_is_owed_when_a_limit_passed_before_the_day_is_over() {
        // when
        List<ReturnStep> next = ReturnRules.next(campaign, known, known.getFirst(), at("2026-04-29T12:00:00"));
        // then
        assertThat(kept(next)).containsExactly("Asked 2");
        assertThat(known.getLast().facts().askedAt()).isEqualTo(at("2026-04-29T12:00:00"));
        assertThat(ReturnRules.next(campaign, known, known.getFirst(), at("2026-05-02T12:00:00")))
                .isEmpty();
        assertThat(states(campaign, "2026-04-29T12:00:00")).containsExactly("OWED", "OWED");
    }

    @Test
    void of_what_nobody_was_told_yet_the_table_says_how_it_is() {
        assertThat(states(campaign, "2026-07-01T00:00:00")).containsExactly("MISSING", "MISSING");
        assertThat(kept(ReturnRules.next(campaign, known, at("2026-07-01T00:00:00"))))
                .containsExactly("Asked 2");
    }

    @Test
    void a_correction_is_added_and_needs_a_reason() {
        filed(APRIL, said(10, 2, 1), "2026-04-20T09:00:00");
        assertThat(faults(APRIL, said(11, 2, 1))).containsExactly("/reason missing");
        assertThat(filed(APRIL, corrected(11, 3, 1), "2026-06-20T09:00:00")).contains("Filed 1");
        CampaignReturn april = known.stream()
                .filter(each -> each.facts().no() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(april.filings())
                .extracting(filing -> filing.said().figures().screened())
                .containsExactly(10L, 11L);
        assertThat(april.facts().filings()).isEqualTo(2);
        assertThat(april.facts().filedAt()).isEqualTo(at("2026-04-20T09:00:00"));
        assertThat(april.figures().found()).isEqualTo(3);
    }

    @Test
    void the_same_again_changes_nothing() {
        filed(APRIL, said(10, 2, 1), "2026-04-20T09:00:00");
        assertThat(filed(APRIL, said(10, 2, 1), "2026-04-21T09:00:00")).isEmpty();
    }

    @Test
    void everything_that_does_not_fit_together_is_named_at_once() {
        Figures wrong = new Figures(0, 1, 2, 3, 0, 0, 500, 0, 0);
        assertThat(faults(APRIL, new Filing.Said(wrong, true, "x", "y")))
                .containsExactly(
                        "/zero not-zero",
                        "/screened found-without-screening",
                        "/major more-than-found",
                        "/rectified more-than-found-in-all",
                        "/fines fines-without-penalties",
                        "/reason not-a-correction");
        assertThat(faults(APRIL, said(0, 0, 0))).containsExactly("/zero zero-not-said");
        assertThat(filed(APRIL, new Filing.Said(Figures.NONE, true, "无", null), "2026-04-20T09:00:00"))
                .contains("Filed 1");
    }

    @Test
    void what_was_found_before_may_be_rectified_later_and_not_more_than_that() {
        filed(APRIL, said(10, 2, 0), "2026-04-20T09:00:00");
        assertThat(faults(MAY, said(10, 1, 4))).containsExactly("/rectified more-than-found-in-all");
        assertThat(filed(MAY, said(10, 1, 3), "2026-05-20T09:00:00")).containsExactly("Filed 2");
        assertThat(faults(APRIL, corrected(10, 1, 0))).containsExactly("/rectified more-than-found-in-all");
    }

    @Test
    void a_campaign_that_is_ended_asks_for_nothing_more_and_what_was_filed_may_be_corrected() {
        filed(APRIL, said(10, 2, 1), "2026-04-20T09:00:00");
        Campaign ended = CampaignRules.after(new CampaignMove.End("完成"), campaign, List.of(), "leader", NOW);
        assertThat(kept(ReturnRules.released(known, at("2026-05-02T09:00:00")))).containsExactly("Released 2");
        assertThat(ReturnRules.released(known, at("2026-05-02T09:00:00"))).isEmpty();
        assertThat(ReturnRules.next(ended, known, at("2026-07-01T00:00:00"))).isEmpty();
        assertThat(states(ended, "2026-07-01T00:00:00")).containsExactly("FILED", "RELEASED");
        assertThat(ReturnRules.passed(known.getLast(), at("2026-06-01T00:00:00")))
                .isEmpty();
        assertThat(ReturnRules.file(ended, known, MAY, said(1, 0, 0), COUNTY, at("2026-05-03T09:00:00")))
                .isEqualTo(new ReturnDecision.Refused(CampaignRefusal.CAMPAIGN_ENDED));
        assertThat(ReturnRules.file(ended, known, APRIL, corrected(12, 2, 1), COUNTY, at("2026-05-03T09:00:00")))
                .isInstanceOf(ReturnDecision.Accepted.class);
    }

    @Test
    void each_desk_files_for_itself() {
        assertThat(refused(APRIL, LEADER, NOW)).isEqualTo(CampaignRefusal.NOT_ADDRESSED);
        assertThat(refused(day("2026-04-29"), COUNTY, NOW)).isEqualTo(CampaignRefusal.NOT_YET_ASKED);
    }
}
