package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionVerdict;
import cn.zhibao.notice.scene.Rulings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuledTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ID = new UUID(7, 7);

    private static final Issuers ISSUERS =
            Issuers.of(List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局"), Papers.DIVISIONS);

    @ParameterizedTest
    @CsvSource({
        "LATE, 执法建议书, 第一百一十条",
        "OMISSION, 执法建议书, 关于漏报的规定",
        "FALSITY, 执法建议书, 第三十六条",
        "CONCEALMENT, 执法建议书, 第三十六条",
        "REPEAT, 执法建议书, 第一百零二条",
        "CLOSURE, 关于提请关闭生产经营单位的报告, 第一百一十三条",
        "CONDITIONS, 暂扣安全生产许可证建议书, 《安全生产许可证条例》第十四条"
    })
    void a_confirmed_ruling_makes_the_paper_that_its_law_asks_for(SuspicionKind kind, String title, String article) {
        // when
        Notice paper = issue(confirmed(kind));
        // then
        assertThat(paper.text()).contains(title, article, "经核查认定属实", "本系统默认");
        assertThat(paper.basis()).isEqualTo(ReplyTerm.DATED_BASIS);
        assertThat(paper.facts().replyBy()).isEqualTo("2026-12-03T16:00:00Z");
        assertThat(paper.matterId()).isEqualTo(ID);
    }

    @Test
    void a_proposal_names_facts_ruling_basis_and_how_the_penalty_is_told_back() {
        // when
        Notice paper = issue(confirmed(SuspicionKind.LATE));
        // then
        assertThat(paper.text().lines())
                .startsWith("淄博市住房和城乡建设局", "执法建议书", "淄建督执〔2026〕3号", "", "山东省淄博市淄川区住房城乡建设主管部门行政执法机构：")
                .contains(
                        "一、事项：事故SG-2026-000001（工程：某小区三期），迟报，经核查认定属实。",
                        "二、事实和证据：单位统一社会信用代码：91350100M000100Y43；截止时间：2026年11月20日00时00分。",
                        "三、核查认定：调取值班记录；理由：无正当理由（2026年11月22日11时00分认定）。",
                        "四、依据：《中华人民共和国安全生产法》（规则DET-LATE，版本CN-2026.6）。")
                .endsWith("淄博市住房和城乡建设局", "2026年11月23日");
        assertThat(paper.text()).contains("2026年12月3日24时前", "注明本建议书文号");
        assertThat(paper.facts().addressee()).isEqualTo("370302");
    }

    @Test
    void a_major_hazard_that_was_reported_late_is_another_matter_than_an_accident() {
        // when
        Notice paper = issue(Ruled.of(Rulings.lateHazard(ID)).orElseThrow());
        // then
        assertThat(paper.text())
                .contains("重大事故隐患迟报，经核查认定属实", "第一百零一条", "移送有权机关处理", "本系统默认")
                .doesNotContain("第一百一十条");
    }

    @Test
    void what_makes_it_worse_asks_for_the_heaviest_handling_and_names_the_law_of_each() {
        // when
        Notice paper = issue(Ruled.of(Rulings.ruled(
                        ID,
                        SuspicionKind.CONCEALMENT,
                        SuspicionVerdict.CONFIRMED,
                        "370302",
                        "370300",
                        Aggravation.MALICIOUS_CONCEALMENT,
                        Aggravation.OBSTRUCTED_ENFORCEMENT))
                .orElseThrow());
        // then
        assertThat(paper.text())
                .contains("认定有下列从重情节：（一）抗拒执法，涉及《安全生产法》第一百零八条；（二）恶意瞒报事故，涉及《安全生产法》第一百一十条、《生产安全事故报告和调查处理条例》第三十六条")
                .contains("建议在法律、法规规定的处罚种类和幅度内从重（顶格）处理，罚款按幅度上限提出")
                .contains("由执法机构依照《安全生产违法行为行政处罚办法》和行政处罚裁量基准依法决定");
        assertThat(issue(confirmed(SuspicionKind.CONCEALMENT)).text()).doesNotContain("从重", "顶格");
    }

    @ParameterizedTest
    @EnumSource(Aggravation.class)
    void each_circumstance_has_its_words_and_its_law(Aggravation worse) {
        assertThat(new Circumstances(List.of(worse)).proposal())
                .contains(Circumstances.names(worse.name()), "涉及《", "条")
                .doesNotContain(worse.name());
        assertThat(Circumstances.names(worse.name())).isNotEmpty();
    }

    @Test
    void a_closure_without_a_count_says_what_was_defied_and_by_whom() {
        // when
        Map<String, String> evidence = new TreeMap<>(Map.of(
                "penalty.aggravations", "REFUSED_STOP_ORDER",
                "penalty.enterprise", "91350100M000100Y43",
                "penalty.safetyLaw", "true"));
        Notice paper = issue(Ruled.of(Rulings.closure(ID, evidence, Aggravation.REFUSED_STOP_ORDER))
                .orElseThrow());
        // then
        assertThat(paper.facts().kind()).isEqualTo(NoticeKind.CLOSURE_PROPOSAL);
        assertThat(paper.text())
                .contains("，拒不执行停产停业整顿决定，经核查认定属实。")
                .contains("二、事实和证据：处罚决定认定的从重情节：拒不执行停产停业整顿决定；单位统一社会信用代码：91350100M000100Y43；依照《安全生产法》作出：是。")
                .contains("认定有下列从重情节：（一）拒不执行停产停业整顿决定，涉及《安全生产法》第一百一十三条第四项")
                .contains("请一并研究", "是否关闭由人民政府依法决定")
                .doesNotContain("多次受到行政处罚", "罚款按幅度上限");
    }

    @Test
    void a_closure_of_who_is_still_unfit_says_so() {
        // when
        Map<String, String> evidence =
                new TreeMap<>(Map.of("hazard.resumeRefused", "true", "hazard.stopMeasure", "STOP_BUSINESS"));
        Notice paper = issue(Ruled.of(Rulings.closure(ID, evidence)).orElseThrow());
        // then
        assertThat(paper.text())
                .contains("，经停产停业整顿仍不具备安全生产条件，经核查认定属实。", "现行停工停产措施：停产停业。")
                .doesNotContain("多次受到行政处罚", "从重");
    }

    @Test
    void closure_is_asked_of_the_own_government_in_a_sequence_of_its_own() {
        // when
        Notice paper = issue(confirmed(SuspicionKind.CLOSURE));
        // then
        assertThat(paper.facts().kind()).isEqualTo(NoticeKind.CLOSURE_PROPOSAL);
        assertThat(paper.facts().number()).isEqualTo("淄建督关〔2026〕3号");
        assertThat(paper.facts().addressee()).isEqualTo("370300");
        assertThat(paper.text()).contains("本级人民政府（行政区划370300）：", "是否关闭由人民政府依法决定");
    }

    @Test
    void the_suspension_of_a_permit_is_proposed_to_the_province_that_issues_it() {
        // when
        Notice paper = issue(confirmed(SuspicionKind.CONDITIONS));
        // then
        assertThat(paper.facts().kind()).isEqualTo(NoticeKind.PERMIT_SUSPENSION_PROPOSAL);
        assertThat(paper.facts().number()).isEqualTo("淄建督证〔2026〕3号");
        assertThat(paper.facts().addressee()).isEqualTo("370000");
        assertThat(paper.text())
                .contains("山东省住房城乡建设主管部门：", "第二十二条、第二十三条", "是否暂扣及其期限由颁发管理机关依法决定")
                .doesNotContain("行政执法机构：", "录入决定书文号");
    }

    @ParameterizedTest
    @EnumSource(
            value = SuspicionKind.class,
            names = {"CLUSTER", "SILENCE"})
    void where_no_party_did_wrong_nobody_is_proposed_for_a_penalty(SuspicionKind kind) {
        assertThat(Ruled.of(Rulings.ruled(ID, kind, SuspicionVerdict.CONFIRMED, "370302", "370300")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SuspicionKind.class)
    void what_is_suspected_only_or_cleared_makes_no_paper(SuspicionKind kind) {
        assertThat(Ruled.of(Rulings.suspected(ID, kind, "370302", "370300"))).isEmpty();
        assertThat(Ruled.of(Rulings.ruled(ID, kind, SuspicionVerdict.CLEARED, "370302", "370300")))
                .isEmpty();
    }

    private static Ruled confirmed(SuspicionKind kind) {
        return Ruled.of(Rulings.ruled(ID, kind, SuspicionVerdict.CONFIRMED, "370302", "370300"))
                .orElseThrow();
    }

    private static Notice issue(Ruled ruled) {
        return ruled.issue(ISSUERS, ruled.sequence(ISSUERS, NOW).number(3), NOW);
    }
}
