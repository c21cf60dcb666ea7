package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionVerdict;
import cn.zhibao.notice.scene.Rulings;
import java.time.Instant;
import java.util.List;
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
