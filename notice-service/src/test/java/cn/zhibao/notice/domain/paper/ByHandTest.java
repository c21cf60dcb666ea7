package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import cn.zhibao.notice.domain.draft.Source;
import cn.zhibao.notice.domain.draft.SourceKind;
import cn.zhibao.notice.scene.Contents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByHandTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final UUID ID = new UUID(9, 1);
    private static final UUID HAZARD = new UUID(9, 2);
    private static final Source OTHER = new Source(SourceKind.OTHER, null, null, null);
    private static final Issuers ISSUERS = Issuers.of(
            List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局", "370302,川建督,淄川区住房和城乡建设局"), Papers.DIVISIONS);
    private static final Matter MATTER = new Matter(
            HAZARD,
            new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, "370303", "某路1号", "某小区三期", "脚手架"),
            true);

    @Test
    void an_order_tells_matter_source_who_is_responsible_requirement_term_and_contact() {
        // when
        Notice order = issue(Contents.of(NoticeKind.SUPERVISION_ORDER), null);
        // then
        assertThat(order.text()).isEqualTo("""
                淄博市住房和城乡建设局
                督办单
                淄建督〔2026〕1号

                淄川区住房和城乡建设局：
                一、督办事项：某小区三期深基坑支护。支护变形超过报警值，未停工。
                二、事项来源：领导批示（李市长，2026年11月20日）：请住建局立即核查，限期整改。
                三、责任单位：淄川区住房和城乡建设局；责任人：王某。
                四、督办要求：立即停工，组织专家论证后整改。
                五、反馈期限：请自签发次日起10个工作日内书面反馈办理情况（本系统默认）。
                六、联系人：质安科 赵某 0533-1234567。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(order.facts().replyBy()).as("its clock sets it").isNull();
        assertThat(order.origin()).isEqualTo(new Origin("某小区三期深基坑支护", SourceKind.LEADER_INSTRUCTION));
    }

    @Test
    void an_interview_is_announced_with_time_place_and_people_and_answered_ten_days_after_it() {
        // when
        Notice notice = issue(Contents.of(NoticeKind.INTERVIEW_NOTICE), null);
        // then
        assertThat(notice.text().lines())
                .contains(
                        "淄建督约〔2026〕1号",
                        "四、约谈时间：2026年12月1日09时00分。",
                        "五、约谈地点：三楼会议室。",
                        "六、约谈对象：局长、分管副局长。",
                        "八、反馈期限：请于2026年12月11日24时前书面反馈整改落实情况（本系统默认：自约谈次日起10个自然日）。");
        assertThat(notice.facts().replyBy()).isEqualTo("2026-12-11T16:00:00Z");
    }

    @Test
    void advice_names_its_date_and_a_sequence_of_its_own() {
        // when
        Notice advice = issue(Contents.of(NoticeKind.ADVICE), null);
        // then
        assertThat(advice.text().lines())
                .contains(
                        "工作建议函",
                        "淄建督建〔2026〕1号",
                        "一、问题：某小区三期深基坑支护。支护变形超过报警值，未停工。",
                        "四、建议：立即停工，组织专家论证后整改。",
                        "五、反馈期限：请于2026年12月20日24时前书面反馈采纳和办理情况。");
        assertThat(advice.facts().replyBy()).isEqualTo("2026-12-20T16:00:00Z");
        assertThat(advice.basis()).isEqualTo("签发机关在文书中载明的日期");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISION_ORDER, 某建设公司, 某建设公司：",
        "ADVICE, 某建设公司, 某建设公司：",
        "TRANSFER, 370302, 淄川区住房和城乡建设局：",
        "ENFORCEMENT_PROPOSAL, 370302, 淄川区住房和城乡建设局行政执法机构："
    })
    void a_unit_is_addressed_or_is_what_authorities_are_told_about(NoticeKind kind, String addressee, String line) {
        // when
        LocalDate on = LocalDate.of(2026, 12, 20);
        Notice notice = issue(Contents.with(kind, "370302", "某建设公司", on, OTHER, null, null), null);
        // then
        assertThat(notice.facts().addressee()).isEqualTo(addressee);
        assertThat(notice.text().lines()).contains(line, "二、事项来源：其他。");
        assertThat(notice.text().contains("三、涉及单位：某建设公司。")).isEqualTo(addressee.equals("370302"));
    }

    @Test
    void without_a_hazard_or_accident_it_is_its_own_case_and_tells_no_word_and_no_name() {
        // when
        Notice notice = issue(Contents.of(NoticeKind.SUPERVISION_ORDER), null);
        // then
        assertThat(notice.facts().caseId()).isEqualTo(ID).isEqualTo(notice.id());
        assertThat(notice.facts().summary())
                .isEqualTo(new CaseSummary(
                        Subject.NOTICE, "淄建督〔2026〕1号", "SUPERVISION_ORDER", 0, 0, "370302", null, null, null));
        assertThat(EventJson.write(notice.facts())).doesNotContain("王某", "赵某", "李市长", "深基坑", "停工");
    }

    @Test
    void about_a_hazard_it_is_told_beside_it_lies_with_its_addressee_and_is_a_drill_like_it() {
        // when
        Notice notice = issue(Contents.of(NoticeKind.SUPERVISION_ORDER), MATTER);
        // then
        assertThat(notice.facts().caseId()).isEqualTo(HAZARD);
        assertThat(notice.facts().summary()).isEqualTo(MATTER.summary());
        assertThat(notice.facts().region()).isEqualTo("370302");
        assertThat(notice.text()).startsWith("（演练）\n").contains("二、涉及案件：隐患YH-2026-000001（工程：某小区三期");
    }

    @Test
    void who_signs_reads_the_document_as_it_will_be_issued_without_a_number() {
        // given
        Content content = Contents.of(NoticeKind.SUPERVISION_ORDER);
        // then
        assertThat(paper(content, null).preview(ISSUERS, NOW))
                .isEqualTo(issue(content, null).text().replace("〔2026〕1号", "〔2026〕　号"));
    }

    @Test
    void a_reminder_speaks_of_the_title_that_somebody_wrote() {
        // when
        Notice order = issue(Contents.of(NoticeKind.SUPERVISION_ORDER), null);
        Chain chain = Papers.passed(Papers.alone(order.dueBy(Papers.LIMIT)), Papers.LIMIT);
        // then
        assertThat(chain.asked().text()).contains("一、催办事项：某小区三期深基坑支护。");
        assertThat(chain.asked().facts().caseId()).isEqualTo(ID);
    }

    private static ByHand paper(Content content, @Nullable Matter matter) {
        return new ByHand(NoticeDraft.of(ID, "370300", content, "clerk", NOW), matter);
    }

    private static Notice issue(Content content, @Nullable Matter matter) {
        ByHand paper = paper(content, matter);
        return paper.issue(ISSUERS, paper.sequence(ISSUERS, NOW).number(1), NOW);
    }
}
