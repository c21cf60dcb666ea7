package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupervisionOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final UUID SUPERVISION = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private final SupervisionOrders orders =
            new SupervisionOrders(Issuers.of(List.of("region,mark,name", "370300,淄建督,淄博市住房和城乡建设局", "")));

    @Test
    void an_order_tells_matter_source_unit_requirement_and_deadline() {
        // given
        SupervisionFacts listed = listed("370302", "370300", "某小区三期", false);
        // when
        Notice.Issued order = issue(listed, 1);
        // then
        assertThat(order.text()).isEqualTo("""
                淄博市住房和城乡建设局
                督办单
                淄建督〔2026〕1号

                370302住房城乡建设主管部门：
                一、督办事项：隐患YH-2026-000001（工程：某小区三期；地点：淄川区某路1号；类别：脚手架）。
                二、事项来源：挂牌督办，2026年11月22日11时00分列入。理由：逾期未整改。
                三、责任单位：370302住房城乡建设主管部门；某小区三期各参建单位。
                四、督办要求：2026年11月30日24时前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。
                五、反馈期限：请于2026年12月2日24时前书面反馈办理情况（本系统默认：自签发次日起10个自然日）。

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
        assertThat(facts.noticeId()).isEqualTo(SupervisionOrders.idFor(SUPERVISION));
        assertThat(facts.number()).isEqualTo("淄建督〔2026〕7号");
        assertThat(facts.issuer()).isEqualTo("370300");
        assertThat(facts.addressee()).isEqualTo("370302");
        assertThat(facts.issuedAt()).isEqualTo(NOW);
        assertThat(facts.replyBy()).isEqualTo(Instant.parse("2026-12-02T16:00:00Z"));
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
    void the_same_supervision_names_the_same_order() {
        assertThat(SupervisionOrders.idFor(SUPERVISION)).isEqualTo(SupervisionOrders.idFor(SUPERVISION));
        assertThat(SupervisionOrders.idFor(SUPERVISION)).isNotEqualTo(SupervisionOrders.idFor(new UUID(1, 2)));
    }

    @Test
    void an_authority_without_an_entry_gets_a_mark_made_of_its_code() {
        assertThat(orders.sequenceFor(listed("370303", "370303", null, false), NOW)
                        .number(3)
                        .text())
                .isEqualTo("建督370303〔2026〕3号");
    }

    private Notice.Issued issue(SupervisionFacts listed, int serial) {
        return orders.issue(listed, orders.sequenceFor(listed, NOW).number(serial), NOW);
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
                null);
    }
}
