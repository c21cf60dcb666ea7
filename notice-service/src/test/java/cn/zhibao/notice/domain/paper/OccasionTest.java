package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import cn.zhibao.events.contract.SupervisionStep;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final UUID SUPERVISION = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private static final Issuers ISSUERS =
            Issuers.of(List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局", ""), Papers.DIVISIONS);

    @Test
    void an_order_tells_matter_source_unit_requirement_and_deadline() {
        // given
        SupervisionFacts listed = listed("370302", "370300", "某小区三期", false);
        // when
        Notice order = issue(listed, 1);
        // then
        assertThat(order.text()).isEqualTo("""
                淄博市住房和城乡建设局
                督办单
                淄建督〔2026〕1号

                山东省淄博市淄川区住房城乡建设主管部门：
                一、督办事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、事项来源：挂牌督办，2026年11月22日11时00分列入。理由：逾期未整改。
                三、责任单位：山东省淄博市淄川区住房城乡建设主管部门；某小区三期各参建单位。
                四、督办要求：2026年11月30日24时前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。
                五、反馈期限：请自签发次日起10个工作日内书面反馈办理情况（本系统默认）。

                淄博市住房和城乡建设局
                2026年11月22日""");
    }

    @Test
    void an_order_has_the_facts_that_everybody_may_know() {
        // given
        SupervisionFacts listed = listed("370302", "370300", "某小区三期", false);
        // when
        var facts = issue(listed, 7).facts();
        // then
        assertThat(facts.noticeId())
                .isEqualTo(
                        UUID.nameUUIDFromBytes(("SUPERVISION_ORDER|" + SUPERVISION).getBytes(StandardCharsets.UTF_8)));
        assertThat(facts.number()).isEqualTo("淄建督〔2026〕7号");
        assertThat(facts.issuer()).isEqualTo("370300");
        assertThat(facts.addressee()).isEqualTo("370302");
        assertThat(facts.issuedAt()).isEqualTo(NOW);
        assertThat(facts.replyBy()).as("its clock sets it").isNull();
        assertThat(facts.progress()).isEqualTo(new NoticeProgress(null, null, 0, null, null, null, null));
    }

    @Test
    void where_the_issuer_is_the_authority_of_the_place_the_project_must_act() {
        assertThat(issue(listed("370300", "370300", "某小区三期", false), 1).facts().addressee())
                .isEqualTo("某小区三期");
        assertThat(issue(listed("370300", "370300", null, false), 1).facts().addressee())
                .isEqualTo("YH-2026-000001");
    }

    @Test
    void a_drill_says_so_in_its_first_line() {
        assertThat(issue(listed("370302", "370300", null, true), 1).text()).startsWith("（演练）\n");
    }

    @Test
    void a_continuation_tells_its_round_its_reason_and_the_new_deadline() {
        // when
        Notice notice = issue(continued(2), 1);
        // then
        assertThat(notice.text()).isEqualTo("""
                淄博市住房和城乡建设局
                继续挂牌督办通知
                淄建督续〔2026〕1号

                山东省淄博市淄川区住房城乡建设主管部门：
                一、督办事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、继续挂牌：自2026年11月22日11时00分起第2次挂牌督办（GP-YH-2026-000001-2）。理由：仍未消除。
                三、责任单位：山东省淄博市淄川区住房城乡建设主管部门；某小区三期各参建单位。
                四、督办要求：2026年11月30日24时前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。
                五、反馈期限：请自签发次日起10个工作日内书面反馈办理情况（本系统默认）。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(notice.facts().kind()).isEqualTo(NoticeKind.SUPERVISION_CONTINUATION);
        assertThat(notice.facts().replyBy()).isNull();
        assertThat(notice.basis()).isEqualTo("本系统默认：自签发次日起10个工作日");
    }

    @Test
    void a_lifting_asks_for_no_answer() {
        // when
        Notice notice = issue(lifted(), 1);
        // then
        assertThat(notice.text()).isEqualTo("""
                淄博市住房和城乡建设局
                解除挂牌督办通知
                淄建督解〔2026〕1号

                山东省淄博市淄川区住房城乡建设主管部门：
                一、督办事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、解除挂牌：经现场审查合格，同意解除挂牌督办（GP-YH-2026-000001-2）。理由：隐患已消除。
                三、责任单位：山东省淄博市淄川区住房城乡建设主管部门；某小区三期各参建单位。
                四、后续要求：继续落实防范措施，防止问题反弹。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(notice.facts().kind()).isEqualTo(NoticeKind.SUPERVISION_LIFTING);
        assertThat(notice.facts().replyBy()).isNull();
        assertThat(notice.basis()).isNull();
    }

    @Test
    void a_proposal_to_the_government_tells_hazard_history_and_what_is_proposed_and_names_no_term() {
        // when
        Notice report = issue(proposed(), 1);
        // then
        assertThat(report.text()).isEqualTo("""
                淄博市住房和城乡建设局
                关于提请政府挂牌督办重大事故隐患的报告
                淄建督提〔2026〕1号

                山东省淄博市人民政府：
                一、督办事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、督办情况：自2026年11月22日11时00分起第2次挂牌督办（GP-YH-2026-000001-2），应于2026年11月30日24时前完成整改。挂牌理由：逾期未整改。
                三、提请事项：该重大事故隐患未能及时消除，提请山东省淄博市人民政府挂牌督办，督办期限与挂牌督办通知一致（2026年11月30日24时前）。理由：企业拒不整改。
                四、请将决定及文号，或者不予挂牌督办的理由，告知我机关。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(report.facts().kind()).isEqualTo(NoticeKind.GOVERNMENT_LISTING_PROPOSAL);
        assertThat(report.facts().addressee()).isEqualTo("370300");
        assertThat(report.basis()).isNull();
    }

    @Test
    void the_government_that_lists_it_too_is_told_of_the_lifting() {
        // given
        GovernmentDecision decision =
                new GovernmentDecision(true, "淄政督〔2026〕3号", LocalDate.parse("2026-11-25"), null, "principal", NOW);
        SupervisionFacts listed = inRound(2).with(asked().with(decision));
        // when
        Occasion lifting =
                Occasion.of(new SupervisionLifted(listed, NOW, "隐患已消除")).orElseThrow();
        // then
        assertThat(issue(lifting, 1).text()).contains("五、抄报：山东省淄博市人民政府（淄政督〔2026〕3号，2026年11月25日挂牌督办）。");
    }

    private static Occasion proposed() {
        return Occasion.of(new GovernmentListingProposed(inRound(2).with(asked()), NOW))
                .orElseThrow();
    }

    private static GovernmentListing asked() {
        return new GovernmentListing("370300", 2, "企业拒不整改", "leader", NOW, null);
    }

    @Test
    void each_occasion_names_a_paper_of_its_own_and_told_twice_the_same() {
        // given
        List<Occasion> occasions = List.of(
                order(listed("370302", "370300", null, false)), continued(2), continued(3), lifted(), proposed());
        // then
        assertThat(occasions).extracting(Occasion::paperId).doesNotHaveDuplicates();
        assertThat(continued(2).paperId()).isEqualTo(continued(2).paperId());
        assertThat(occasions)
                .extracting(
                        occasion -> occasion.sequence(ISSUERS, NOW).number(1).text())
                .containsExactly("淄建督〔2026〕1号", "淄建督续〔2026〕1号", "淄建督续〔2026〕1号", "淄建督解〔2026〕1号", "淄建督提〔2026〕1号");
    }

    @Test
    void what_is_done_between_listing_and_lifting_makes_no_paper() {
        SupervisionFacts matter = listed("370302", "370300", null, false);
        assertThat(List.of(
                        new SupervisionAdvanced(matter, SupervisionStep.TREATED, NOW, "x"),
                        new LiftApplied(matter, NOW, "x"),
                        new SupervisionInspected(matter, true, NOW, "x"),
                        new SupervisionOverdue(matter, NOW)))
                .allSatisfy(event -> assertThat(Occasion.of(event)).isEmpty());
    }

    @Test
    void an_authority_without_an_entry_gets_a_mark_made_of_its_code() {
        assertThat(order(listed("370303", "370303", null, false))
                        .sequence(ISSUERS, NOW)
                        .number(3)
                        .text())
                .isEqualTo("建督370303〔2026〕3号");
    }

    private static Notice issue(SupervisionFacts listed, int serial) {
        return issue(order(listed), serial);
    }

    private static Notice issue(Occasion occasion, int serial) {
        return occasion.issue(ISSUERS, occasion.sequence(ISSUERS, NOW).number(serial), NOW);
    }

    private static Occasion order(SupervisionFacts listed) {
        return Occasion.of(new SupervisionListed(listed)).orElseThrow();
    }

    private static Occasion continued(int round) {
        return Occasion.of(new SupervisionContinued(inRound(round), NOW, "仍未消除"))
                .orElseThrow();
    }

    private static Occasion lifted() {
        return Occasion.of(new SupervisionLifted(inRound(2), NOW, "隐患已消除")).orElseThrow();
    }

    private static SupervisionFacts inRound(int round) {
        return listed("370302", "370300", "某小区三期", false)
                .with(new SupervisionProgress(
                        SupervisionStage.LISTED,
                        round,
                        "GP-YH-2026-000001-" + round,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static SupervisionFacts listed(String region, String desk, @Nullable String project, boolean exercise) {
        return new SupervisionFacts(
                SUPERVISION,
                UUID.fromString("019ab000-0000-7000-8000-000000000002"),
                Level.CITY,
                desk,
                Instant.parse("2026-11-22T03:00:00Z"),
                Instant.parse("2026-11-30T16:00:00Z"),
                "逾期未整改",
                new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, region, "淄川区某路1号", project, "脚手架"),
                region,
                exercise,
                null,
                null);
    }
}
