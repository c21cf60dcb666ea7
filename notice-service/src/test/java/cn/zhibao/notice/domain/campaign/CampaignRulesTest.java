package cn.zhibao.notice.domain.campaign;

import static cn.zhibao.notice.domain.campaign.Plans.LEADER;
import static cn.zhibao.notice.domain.campaign.Plans.NOW;
import static cn.zhibao.notice.domain.campaign.Plans.at;
import static cn.zhibao.notice.domain.campaign.Plans.content;
import static cn.zhibao.notice.domain.campaign.Plans.day;
import static cn.zhibao.notice.domain.campaign.Plans.draft;
import static cn.zhibao.notice.domain.campaign.Plans.launched;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who launches a campaign, and what becomes of it then. */
class CampaignRulesTest {

    private static final CampaignMove CHANGE = new CampaignMove.Change(content());
    private static final CampaignMove WITHDRAW = new CampaignMove.Withdraw();
    private static final CampaignMove LAUNCH = new CampaignMove.Launch();
    private static final CampaignMove END = new CampaignMove.End("任务完成");
    private static final Person CLERK = new Person("clerk", new Region("370300"));
    private static final Person PROVINCE = new Person("above", new Region("370000"));

    private static @Nullable CampaignRefusal refusal(CampaignMove move, Campaign campaign, Person person, Instant now) {
        return CampaignRules.against(move, campaign, person, now).orElse(null);
    }

    @Test
    void somebody_who_did_not_write_it_launches_it() {
        assertThat(refusal(LAUNCH, draft(), LEADER, NOW)).isNull();
        assertThat(refusal(LAUNCH, draft(), CLERK, NOW)).isEqualTo(CampaignRefusal.OWN_CAMPAIGN);
        Campaign changed = CampaignRules.after(CHANGE, draft(), List.of(), "leader", NOW);
        assertThat(changed.editors()).containsExactly("clerk", "leader");
        assertThat(refusal(LAUNCH, changed, LEADER, NOW)).isEqualTo(CampaignRefusal.OWN_CAMPAIGN);
        assertThat(refusal(LAUNCH, draft(), PROVINCE, NOW)).isEqualTo(CampaignRefusal.NOT_ITS_AUTHORITY);
        assertThat(refusal(END, draft(), LEADER, NOW)).isEqualTo(CampaignRefusal.NOT_LAUNCHED);
    }

    @Test
    void what_is_launched_is_fixed_and_may_be_ended_until_its_last_day_is_over() {
        for (CampaignMove move : List.of(CHANGE, WITHDRAW, LAUNCH)) {
            assertThat(refusal(move, launched(), LEADER, NOW)).isEqualTo(CampaignRefusal.ALREADY_LAUNCHED);
        }
        assertThat(refusal(END, launched(), CLERK, at("2026-09-30T23:59:59"))).isNull();
        assertThat(refusal(END, launched(), CLERK, at("2026-10-01T00:00:00"))).isEqualTo(CampaignRefusal.PERIOD_OVER);
        assertThat(refusal(END, launched(), PROVINCE, NOW)).isEqualTo(CampaignRefusal.NOT_ITS_AUTHORITY);
    }

    @Test
    void what_is_ended_or_withdrawn_stays_so() {
        Campaign ended = CampaignRules.after(END, launched(), List.of(), "leader", NOW);
        Campaign withdrawn = CampaignRules.after(WITHDRAW, draft(), List.of(), "clerk", NOW);
        for (CampaignMove move : List.of(CHANGE, WITHDRAW, LAUNCH, END)) {
            assertThat(refusal(move, ended, LEADER, NOW)).isEqualTo(CampaignRefusal.CAMPAIGN_ENDED);
            assertThat(refusal(move, withdrawn, LEADER, NOW)).isEqualTo(CampaignRefusal.WITHDRAWN);
        }
        assertThat(ended.addressed()).hasSize(3);
        assertThat(ended.revision()).isEqualTo(3);
    }

    @Test
    void it_is_closed_by_its_period() {
        assertThat(launched().status(day("2026-09-30"))).isEqualTo(Campaign.Status.LAUNCHED);
        assertThat(launched().status(day("2026-10-01"))).isEqualTo(Campaign.Status.CLOSED);
        assertThat(draft().status(day("2026-10-01"))).isEqualTo(Campaign.Status.DRAFT);
    }

    @Test
    void others_see_it_when_it_is_out() {
        Person county = new Person("c", new Region("370302"));
        Person elsewhere = new Person("e", new Region("370100"));
        for (Person person : List.of(CLERK, PROVINCE, county)) {
            assertThat(launched().isSeenBy(person)).isTrue();
        }
        assertThat(launched().isSeenBy(elsewhere)).isFalse();
        assertThat(draft().isSeenBy(CLERK)).isTrue();
        assertThat(draft().isSeenBy(county)).isFalse();
        assertThat(draft().isSeenBy(PROVINCE)).isFalse();
        assertThat(launched().addresses(county)).isTrue();
        assertThat(launched().addresses(CLERK)).isFalse();
    }
}
