package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.notice.scene.Stops;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a government is asked in writing before a unit is stopped. */
class StopAskedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final UUID ID = new UUID(1, 2);
    private static final StopProposal ASKED = Stops.asked("370300", NOW.minusSeconds(60));

    private static final Issuers ISSUERS =
            Issuers.of(List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局"), Papers.DIVISIONS);

    @Test
    void the_report_tells_hazard_order_and_what_is_asked_for_and_names_a_date() {
        // when
        Notice report = issue(Stops.proposedOfStopped(ID, "370302", ASKED));
        // then
        assertThat(report.text()).isEqualTo("""
                淄博市住房和城乡建设局
                关于提请政府批准停产停业的报告
                淄建督停〔2026〕1号

                山东省淄博市人民政府：
                一、事项：隐患YH-2026-000001（工程：某小区三期；地点：某路1号；类别：脚手架）。
                二、隐患情况：2026年11月20日09时30分发现，连墙件缺失。已于2026年11月20日10时30分责令停工（范围：塔式起重机）。
                三、提请事项：拟责令某建筑公司停产停业（范围：全部施工），按规定提请山东省淄博市人民政府批准。理由：多次停工仍不整改。
                四、请将批准决定及文号，或者不予批准的理由，告知我机关。反馈期限：2026年12月2日24时前（本系统默认：自签发次日起10个自然日）。

                淄博市住房和城乡建设局
                2026年11月22日""");
        assertThat(report.facts().kind()).isEqualTo(NoticeKind.STOP_PROPOSAL);
        assertThat(report.facts().addressee()).isEqualTo("370300");
        assertThat(report.facts().caseId()).isEqualTo(ID);
        assertThat(report.matterId()).isEqualTo(ID);
        assertThat(report.facts().replyBy()).isEqualTo("2026-12-02T16:00:00Z");
        assertThat(report.basis()).isEqualTo(ReplyTerm.DATED_BASIS);
    }

    @Test
    void a_unit_that_works_on_has_nothing_told_of_an_order() {
        assertThat(issue(Stops.proposed(ID, "370302", ASKED)).text())
                .contains("连墙件缺失。\n三、")
                .doesNotContain("已于");
    }

    @Test
    void each_proposal_is_a_paper_of_its_own_and_told_twice_the_same() {
        // given
        StopProposal again = Stops.asked("370300", NOW);
        // then
        assertThat(paper(Stops.proposed(ID, "370302", ASKED)).paperId())
                .isEqualTo(paper(Stops.proposedOfStopped(ID, "370302", ASKED)).paperId())
                .isNotEqualTo(paper(Stops.proposed(ID, "370302", again)).paperId());
    }

    @Test
    void the_answer_makes_no_paper() {
        assertThat(StopAsked.of(Stops.approved(ID, "370302", ASKED))).isEmpty();
    }

    private static StopAsked paper(HazardEvent event) {
        return StopAsked.of(event).orElseThrow();
    }

    private static Notice issue(HazardEvent event) {
        StopAsked paper = paper(event);
        return paper.issue(ISSUERS, paper.sequence(ISSUERS, NOW).number(1), NOW);
    }
}
