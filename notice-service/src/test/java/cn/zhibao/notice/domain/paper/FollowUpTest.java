package cn.zhibao.notice.domain.paper;

import static cn.zhibao.notice.domain.paper.Papers.CITY;
import static cn.zhibao.notice.domain.paper.Papers.COUNTY;
import static cn.zhibao.notice.domain.paper.Papers.LIMIT;
import static cn.zhibao.notice.domain.paper.Papers.after;
import static cn.zhibao.notice.domain.paper.Papers.alone;
import static cn.zhibao.notice.domain.paper.Papers.asking;
import static cn.zhibao.notice.domain.paper.Papers.order;
import static cn.zhibao.notice.domain.paper.Papers.passed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {

    private static final Instant SECOND = LIMIT.plus(Duration.ofDays(7));
    private static final Instant THIRD = LIMIT.plus(Duration.ofDays(14));
    private static final UUID CLOCK = new UUID(5, 5);

    @Test
    void a_reminder_names_the_document_its_limit_and_how_often_it_was_reminded() {
        // when
        Notice reminder = passed(alone(order().dueBy(LIMIT)), LIMIT).asked();
        // then
        assertThat(reminder.text()).isEqualTo("""
                淄博市住房和城乡建设局
                催办单
                淄建督催〔2026〕1号

                山东省淄博市淄川区住房城乡建设主管部门：
                一、催办事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、未回复文书：督办单（淄建督〔2026〕1号，2026年11月22日签发）应于2026年12月4日24时前书面反馈，逾期未回复。本次为第1次催办。
                三、催办要求：立即办理督办单（淄建督〔2026〕1号，2026年11月22日签发）所列事项，书面反馈办理情况，并说明逾期原因。
                四、反馈期限：请自签发次日起5个工作日内书面反馈（本系统默认）。

                淄博市住房和城乡建设局
                2026年12月5日""");
        assertThat(reminder.facts().replyBy()).isNull();
        assertThat(reminder.basis()).isEqualTo("本系统默认：自签发次日起5个工作日");
        assertThat(reminder.facts().addressee()).isEqualTo("370302");
        assertThat(reminder.facts().progress())
                .isEqualTo(new NoticeProgress(order().id(), "淄建督〔2026〕1号", 1, null, null, null, null));
    }

    @Test
    void after_two_reminders_the_matter_is_handed_over_once() {
        // when
        Chain chain = passed(passed(passed(alone(order().dueBy(LIMIT)), LIMIT), SECOND), THIRD);
        // then
        assertThat(chain.all())
                .extracting(Notice::kind)
                .containsExactly(
                        NoticeKind.SUPERVISION_ORDER, NoticeKind.REMINDER, NoticeKind.REMINDER, NoticeKind.TRANSFER);
        assertThat(chain.all().get(2).progress().reminder()).isEqualTo(2);
        assertThat(chain.all().get(2).progress().aboutNoticeId()).isEqualTo(order().id());
        assertThat(chain.asked().text()).isEqualTo("""
                淄博市住房和城乡建设局
                移交单
                淄建督移〔2026〕1号

                本级纪检监察机关（行政区划370300）：
                一、移交事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、被移交单位：山东省淄博市淄川区住房城乡建设主管部门。
                三、事实：督办单（淄建督〔2026〕1号，2026年11月22日签发）应于2026年12月4日24时前书面反馈，逾期未回复；经催办单（淄建督催〔2026〕1号，2026年12月5日签发）、催办单（淄建督催〔2026〕2号，2026年12月12日签发）先后2次催办，仍未回复。
                四、移交依据：督办、催办后仍不书面反馈的，移交处理（本系统默认）；移交对象为本系统默认，是否受理、如何处理由接收机关依法决定。
                五、反馈期限：请自签发次日起10个工作日内书面反馈处理情况（本系统默认）。

                淄博市住房和城乡建设局
                2026年12月19日""");
        assertThat(chain.asked().facts().addressee()).isEqualTo("370300");
        assertThat(chain.asked().progress().reminder()).isZero();
        for (int place = 0; place < chain.all().size(); place++) {
            assertThat(FollowUp.after(asking(chain, place), CLOCK, THIRD.plusSeconds(1)))
                    .isEmpty();
        }
    }

    @Test
    void a_unit_is_handed_to_law_enforcement_of_its_place() {
        // when
        Notice transfer = passed(
                        passed(passed(alone(Papers.issued(NoticeKind.SUPERVISION_ORDER, "某小区三期")), LIMIT), SECOND),
                        THIRD)
                .asked();
        // then
        assertThat(transfer.facts().addressee()).isEqualTo("370302");
        assertThat(transfer.text()).contains("\n山东省淄博市淄川区住房城乡建设主管部门行政执法机构：\n", "二、被移交单位：某小区三期。");
    }

    @Test
    void law_enforcement_that_does_not_answer_a_proposal_is_reminded_by_its_name() {
        assertThat(passed(alone(Papers.issued(NoticeKind.ENFORCEMENT_PROPOSAL, "370302")), LIMIT)
                        .asked()
                        .text())
                .contains("\n山东省淄博市淄川区住房城乡建设主管部门行政执法机构：\n", "执法建议书（");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"SUPERVISION_LIFTING", "CLOSURE_PROPOSAL", "PERMIT_SUSPENSION_PROPOSAL", "ADVICE", "STOP_PROPOSAL"
            })
    void nothing_follows_from_the_silence_of_the_own_government_and_of_who_is_advised(NoticeKind kind) {
        assertThat(FollowUp.after(alone(Papers.issued(kind, "370300")), CLOCK, LIMIT))
                .isEmpty();
    }

    @Test
    void an_answer_that_was_returned_and_not_given_again_is_reminded_of_once_for_all_its_documents() {
        // given
        Chain reminded = passed(alone(order().dueBy(LIMIT)), LIMIT);
        Chain replied = after(reminded, new Act.Reply(null, "已整改"), COUNTY, SECOND);
        Chain returned = after(replied, new Act.Review(false, "缺照片"), CITY, SECOND);
        // when: both have a clock of the same limit
        Chain first = passed(asking(returned, 0), THIRD);
        Chain second = asking(first, 1);
        Chain both = second.with(
                NoticeRules.passed(second.asked(), THIRD).orElseThrow().notice());
        // then
        assertThat(first.asked().progress().reminder()).isEqualTo(2);
        assertThat(first.asked().text()).contains("此前的回复经核验退回，逾期未再回复");
        assertThat(FollowUp.after(both, CLOCK, THIRD)).isEmpty();
    }

    @Test
    void a_reminder_of_a_drill_says_so_in_its_first_line() {
        assertThat(passed(alone(Papers.inDrill(order())), LIMIT).asked().text()).startsWith("（演练）\n淄博市");
    }

    @Test
    void one_clock_makes_one_paper() {
        // given
        FollowUp followUp = FollowUp.after(alone(order()), CLOCK, LIMIT).orElseThrow();
        // then
        assertThat(followUp.paperId())
                .isEqualTo(FollowUp.after(alone(order()), CLOCK, LIMIT)
                        .orElseThrow()
                        .paperId())
                .isNotEqualTo(FollowUp.after(alone(order()), new UUID(5, 6), LIMIT)
                        .orElseThrow()
                        .paperId());
    }
}
