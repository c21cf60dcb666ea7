package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.notice.scene.World;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnforcedTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Interview INTERVIEW = new Interview(Instant.parse("2026-12-04T01:00:00Z"), "三楼会议室");
    private static final SupervisionListed LISTED = World.listed(new UUID(1, 1), new UUID(1, 2), "370302", "370300");

    private static final Issuers ISSUERS = Issuers.of(
            List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局", "370302,川建督,淄川区住房和城乡建设局"), Papers.DIVISIONS);

    @Test
    void an_interview_is_announced_to_the_authority_that_was_to_act_and_answered_ten_days_after_it() {
        // when
        Notice notice = issue(1, SupervisionConsequence.INTERVIEW, INTERVIEW);
        // then
        assertThat(notice.facts().kind()).isEqualTo(NoticeKind.INTERVIEW_NOTICE);
        assertThat(notice.facts().number()).isEqualTo("淄建督约〔2026〕1号");
        assertThat(notice.facts().addressee()).isEqualTo("370302");
        assertThat(notice.facts().replyBy()).isEqualTo("2026-12-14T16:00:00Z");
        assertThat(notice.text()).isEqualTo("""
                淄博市住房和城乡建设局
                约谈通知
                淄建督约〔2026〕1号

                淄川区住房和城乡建设局：
                一、事项：隐患YH-2026-000001（工程：某小区三期；地点：某路1号；类别：脚手架），已挂牌督办（GP-1）。
                二、事由：应于2026年11月30日24时前完成，逾期未申请解除挂牌。理由：逾期未改。
                三、约谈时间：2026年12月4日09时00分。
                四、约谈地点：三楼会议室。
                五、约谈对象：淄川区住房和城乡建设局主要负责人及有关责任人。
                六、反馈期限：请于2026年12月14日24时前书面反馈整改落实情况（本系统默认：自约谈次日起10个自然日）。

                淄博市住房和城乡建设局
                2026年12月1日""");
    }

    @ParameterizedTest
    @CsvSource({"STOP_WORK, 依法责令停工整改", "PERMIT_SUSPENSION, 依法暂扣责任单位安全生产许可证"})
    void what_only_law_enforcement_may_do_is_proposed_to_it(SupervisionConsequence consequence, String words) {
        // when
        Notice notice = issue(1, consequence, null);
        // then
        assertThat(notice.facts().kind()).isEqualTo(NoticeKind.ENFORCEMENT_PROPOSAL);
        assertThat(notice.facts().number()).isEqualTo("淄建督执〔2026〕1号");
        assertThat(notice.facts().replyBy()).isEqualTo("2026-12-11T16:00:00Z");
        assertThat(notice.text()).contains("淄川区住房和城乡建设局行政执法机构：", words, "由执法机构依法决定");
    }

    @Test
    void what_makes_it_worse_asks_law_enforcement_for_the_heaviest_handling() {
        // given
        Enforced enforced = Enforced.of(World.worse(
                        World.enforced(LISTED, 1, SupervisionConsequence.STOP_WORK, null),
                        Aggravation.REFUSED_RECTIFICATION))
                .orElseThrow();
        // when
        Notice notice = enforced.issue(ISSUERS, enforced.sequence(ISSUERS, NOW).number(1), NOW);
        // then
        assertThat(notice.text()).contains("（一）拒不执行整改指令，涉及《安全生产法》第一百零二条、第一百一十二条", "罚款按幅度上限提出");
        assertThat(issue(1, SupervisionConsequence.STOP_WORK, null).text()).doesNotContain("从重");
    }

    @Test
    void each_decision_of_a_round_makes_one_paper_and_raising_makes_none() {
        assertThat(enforced(1, SupervisionConsequence.STOP_WORK, null).paperId())
                .isEqualTo(enforced(1, SupervisionConsequence.STOP_WORK, null).paperId())
                .isNotEqualTo(
                        enforced(2, SupervisionConsequence.STOP_WORK, null).paperId())
                .isNotEqualTo(enforced(1, SupervisionConsequence.PERMIT_SUSPENSION, null)
                        .paperId());
        assertThat(Enforced.of(World.enforced(LISTED, 1, SupervisionConsequence.RAISE_TO_PROVINCE, null)))
                .isEmpty();
        assertThat(Enforced.of(LISTED)).isEmpty();
    }

    private static Notice issue(int round, SupervisionConsequence consequence, @Nullable Interview interview) {
        Enforced enforced = enforced(round, consequence, interview);
        return enforced.issue(ISSUERS, enforced.sequence(ISSUERS, NOW).number(1), NOW);
    }

    private static Enforced enforced(int round, SupervisionConsequence consequence, @Nullable Interview interview) {
        return Enforced.of(World.enforced(LISTED, round, consequence, interview))
                .orElseThrow();
    }
}
