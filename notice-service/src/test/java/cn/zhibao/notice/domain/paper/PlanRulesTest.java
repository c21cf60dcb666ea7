package cn.zhibao.notice.domain.paper;

import static cn.zhibao.notice.domain.paper.Papers.CITY;
import static cn.zhibao.notice.domain.paper.Papers.COUNTY;
import static cn.zhibao.notice.domain.paper.Papers.ISSUED;
import static cn.zhibao.notice.domain.paper.Papers.LIMIT;
import static cn.zhibao.notice.domain.paper.Papers.alone;
import static cn.zhibao.notice.domain.paper.Papers.asking;
import static cn.zhibao.notice.domain.paper.Papers.order;
import static cn.zhibao.notice.domain.paper.Papers.passed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.plan.Item;
import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.PlanDecision;
import cn.zhibao.notice.domain.plan.PlanRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document is answered by a plan of measures, once, and again only after it was returned. */
class PlanRulesTest {

    /** The 23rd of November 00:30 in China. */
    private static final Instant NOW = Instant.parse("2026-11-22T16:30:00Z");

    private static final Item FENCE = item("2026-11-30");
    private static final Item TRAINING = item("2026-12-31");

    private static Item item(String dueOn) {
        return new Item("临边防护缺失", "补齐防护栏杆", LocalDate.parse(dueOn), "某建筑公司", null, "张某");
    }

    private static PlanDecision.Accepted filed(Chain chain, List<Measure> before, Item... items) {
        return (PlanDecision.Accepted) PlanRules.file(chain, before, List.of(items), COUNTY, NOW);
    }

    private static List<Fault> faults(List<Measure> before, List<Item> items) {
        return ((PlanDecision.Faulty) PlanRules.file(alone(order()), before, items, COUNTY, NOW)).faults();
    }

    @Test
    void a_plan_answers_the_document_and_sets_its_measures_until_the_end_of_their_days() {
        // when
        var plan = filed(alone(order()), List.of(), FENCE, TRAINING);
        // then
        assertThat(plan.notice().stage()).isEqualTo(Stage.REPLIED);
        assertThat(plan.notice().answer()).isEqualTo("报送整改方案：第1至2项整改措施，最迟于2026年12月31日完成");
        assertThat(plan.plan()).extracting(measure -> measure.facts().no()).containsExactly(1, 2);
        assertThat(plan.plan())
                .extracting(Measure::owedBy)
                .containsExactly(Instant.parse("2026-11-30T16:00:00Z"), Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(plan.plan()).extracting(Measure::stage).containsOnly(Measure.Stage.OPEN);
        assertThat(plan.added())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.event().measure())
                        .isEqualTo(step.measure().facts())
                        .satisfies(facts -> assertThat(facts.noticeId()).isEqualTo(order().id())));
    }

    @Test
    void a_plan_on_a_reminder_belongs_to_the_order_and_answers_both() {
        // given
        Chain reminded = passed(alone(order()), LIMIT);
        // when
        var plan = (PlanDecision.Accepted)
                PlanRules.file(reminded, List.of(), List.of(TRAINING), COUNTY, LIMIT.plus(Duration.ofDays(1)));
        // then
        assertThat(plan.answered()).hasSize(2);
        assertThat(plan.notice().id()).isEqualTo(reminded.asked().id());
        assertThat(plan.plan().getFirst().facts().noticeId()).isEqualTo(order().id());
    }

    @Test
    void whom_it_was_handed_to_plans_for_themselves() {
        // given
        Chain chain = alone(order());
        for (int i = 0; i < 3; i++) {
            chain = passed(chain, LIMIT.plus(Duration.ofDays(10L * i)));
        }
        // then
        assertThat(chain.planned().id()).isEqualTo(chain.asked().id());
        assertThat(asking(chain, 1).planned().id()).isEqualTo(order().id());
    }

    @Test
    void the_same_plan_of_the_same_person_counts_once_and_another_one_waits_for_a_return() {
        // given
        var first = filed(alone(order()), List.of(), FENCE, TRAINING);
        Chain answered = alone(first.notice());
        // when, then
        var again = filed(answered, first.plan(), FENCE, TRAINING);
        assertThat(again.added()).isEmpty();
        assertThat(again.answered()).isEmpty();
        assertThat(again.plan()).isEqualTo(first.plan());
        assertThat(PlanRules.file(answered, first.plan(), List.of(FENCE), COUNTY, NOW))
                .isEqualTo(new PlanDecision.Refused(Refusal.ALREADY_ANSWERED));
        // when: returned
        Instant later = NOW.plusSeconds(60);
        Chain returned = Papers.after(answered, new Act.Review(false, "缺项"), CITY, later);
        var more = (PlanDecision.Accepted)
                PlanRules.file(returned, first.plan(), List.of(FENCE, TRAINING), COUNTY, later.plusSeconds(60));
        // then: the same words are owed again, what was set stays
        assertThat(more.plan()).hasSize(4).startsWith(first.plan().toArray(Measure[]::new));
        assertThat(more.added()).extracting(step -> step.measure().facts().no()).containsExactly(3, 4);
        assertThat(more.notice().answer()).startsWith("报送整改方案：第3至4项整改措施");
        // when: a plain answer of the same person came since
        Chain plain = Papers.after(returned, new Act.Reply(null, "已整改"), COUNTY, later.plusSeconds(30));
        assertThat(PlanRules.file(plain, first.plan(), List.of(FENCE, TRAINING), COUNTY, later.plusSeconds(60)))
                .isEqualTo(new PlanDecision.Refused(Refusal.ALREADY_ANSWERED));
    }

    @Test
    void only_the_desk_that_is_addressed_plans() {
        assertThat(PlanRules.file(alone(order()), List.of(), List.of(FENCE), CITY, NOW))
                .isEqualTo(new PlanDecision.Refused(Refusal.NOT_THE_ADDRESSEE));
    }

    @Test
    void no_day_lies_in_the_past_or_too_far_ahead_and_all_are_named() {
        assertThat(faults(List.of(), List.of(item("2026-11-22"), item("2026-11-23"), item("2036-11-24"))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/items/0/dueOn", "too-early"),
                        org.assertj.core.groups.Tuple.tuple("/items/2/dueOn", "after-last"));
        assertThat(PlanRules.wrongDays(Arrays.asList(null, LocalDate.parse("2026-11-22")), ISSUED.plusSeconds(86_400)))
                .extracting(Fault::pointer)
                .containsExactly("/items/1/dueOn");
        assertThat(filed(alone(order()), List.of(), item("2036-11-23")).plan()).hasSize(1);
    }

    @Test
    void a_document_has_no_more_than_so_many_measures() {
        // given
        List<Measure> before = filed(alone(order()), List.of(), FENCE).plan();
        // then
        assertThat(faults(before, Collections.nCopies(PlanRules.MEASURES_MAX, FENCE)))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }
}
