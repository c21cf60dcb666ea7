package cn.zhibao.notice.domain.paper;

import static cn.zhibao.notice.domain.paper.Papers.CITY;
import static cn.zhibao.notice.domain.paper.Papers.COUNTY;
import static cn.zhibao.notice.domain.paper.Papers.ISSUED;
import static cn.zhibao.notice.domain.paper.Papers.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureOverdue;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.plan.Item;
import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.MeasureAct;
import cn.zhibao.notice.domain.plan.MeasureDecision;
import cn.zhibao.notice.domain.plan.MeasureRules;
import cn.zhibao.notice.domain.plan.MeasureStep;
import cn.zhibao.notice.domain.plan.PlanDecision;
import cn.zhibao.notice.domain.plan.PlanRules;
import cn.zhibao.notice.domain.plan.Uscc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A measure is done by whom the document addresses and looked at by whom it comes from; each in its turn. */
class MeasureRulesTest {

    private static final Instant SET = ISSUED.plusSeconds(3_600);
    private static final Instant NOW = SET.plusSeconds(3_600);
    private static final Instant LIMIT = Instant.parse("2026-11-30T16:00:00Z");
    private static final MeasureAct DO = new MeasureAct.Complete(null, "已补齐");
    private static final MeasureAct ACCEPT = new MeasureAct.Review(true, "属实");
    private static final MeasureAct RETURN = new MeasureAct.Review(false, "缺照片");

    private static final Measure OPEN = ((PlanDecision.Accepted) PlanRules.file(
                    Papers.alone(Papers.order()),
                    List.of(),
                    List.of(new Item("临边防护缺失", "补齐防护栏杆", LocalDate.parse("2026-11-30"), "某公司", null, "张某")),
                    COUNTY,
                    SET))
            .plan()
            .getFirst();
    private static final Measure DONE = after(OPEN, DO, COUNTY, NOW);
    private static final Measure RETURNED = after(DONE, RETURN, CITY, NOW);
    private static final Measure ACCEPTED = after(DONE, ACCEPT, CITY, NOW);

    private static MeasureDecision decide(Measure measure, MeasureAct act, Person person, Instant now) {
        return MeasureRules.decide(measure, ISSUED, act, person, now);
    }

    private static Measure after(Measure measure, MeasureAct act, Person person, Instant now) {
        return ((MeasureDecision.Accepted) decide(measure, act, person, now)).measure();
    }

    private static Refusal refusal(Measure measure, MeasureAct act, Person person) {
        return ((MeasureDecision.Refused) decide(measure, act, person, NOW)).why();
    }

    private static List<MeasureStep> steps(Measure measure, MeasureAct act, Person person) {
        return ((MeasureDecision.Accepted) decide(measure, act, person, NOW)).steps();
    }

    private static Fault fault(Measure measure, Instant at) {
        return ((MeasureDecision.Faulty) decide(measure, new MeasureAct.Complete(at, "已补齐"), COUNTY, NOW)).fault();
    }

    @Test
    void one_is_done_returned_done_again_and_accepted() {
        assertThat(OPEN.stage()).isEqualTo(Measure.Stage.OPEN);
        assertThat(DONE.stage()).isEqualTo(Measure.Stage.DONE);
        assertThat(DONE.facts().doneAt()).isEqualTo(NOW);
        assertThat(RETURNED.stage()).isEqualTo(Measure.Stage.RETURNED);
        Measure again = after(RETURNED, DO, COUNTY, NOW.plusSeconds(60));
        assertThat(again.stage()).isEqualTo(Measure.Stage.DONE);
        assertThat(again.review()).as("of the newest result").isNull();
        assertThat(ACCEPTED.stage()).isEqualTo(Measure.Stage.ACCEPTED);
        assertThat(ACCEPTED.facts().dueAt()).isEqualTo(LIMIT);
    }

    @Test
    void each_step_tells_its_own_fact() {
        assertThat(steps(OPEN, DO, COUNTY).getFirst().event()).isInstanceOf(MeasureDone.class);
        assertThat(steps(DONE, ACCEPT, CITY).getFirst().event()).isInstanceOf(MeasureReviewed.class);
        assertThat(MeasureRules.passed(OPEN, LIMIT).orElseThrow().event()).isInstanceOf(MeasureOverdue.class);
    }

    @Test
    void what_comes_too_late_or_too_early_is_refused() {
        Person other = new Person("other", COUNTY.region());
        assertThat(refusal(DONE, DO, other)).isEqualTo(Refusal.ALREADY_DONE);
        assertThat(refusal(ACCEPTED, DO, other)).isEqualTo(Refusal.ALREADY_DONE);
        assertThat(refusal(OPEN, ACCEPT, CITY)).isEqualTo(Refusal.NOTHING_TO_REVIEW);
        assertThat(refusal(ACCEPTED, RETURN, CITY)).isEqualTo(Refusal.ALREADY_REVIEWED);
        assertThat(refusal(RETURNED, ACCEPT, PROVINCE)).isEqualTo(Refusal.ALREADY_REVIEWED);
    }

    @Test
    void the_wrong_desk_and_the_same_person_may_not() {
        assertThat(refusal(OPEN, DO, CITY)).isEqualTo(Refusal.NOT_THE_ADDRESSEE);
        assertThat(refusal(DONE, ACCEPT, new Person("x", COUNTY.region()))).isEqualTo(Refusal.NOT_THE_ISSUER);
        assertThat(refusal(DONE, ACCEPT, new Person(COUNTY.account(), new Region("370300"))))
                .isEqualTo(Refusal.SAME_PERSON);
        assertThat(after(DONE, ACCEPT, PROVINCE, NOW).stage()).isEqualTo(Measure.Stage.ACCEPTED);
    }

    @Test
    void the_same_act_of_the_same_person_changes_nothing() {
        assertThat(steps(DONE, DO, COUNTY)).isEmpty();
        assertThat(steps(DONE, new MeasureAct.Complete(NOW, "已补齐"), COUNTY)).isEmpty();
        assertThat(steps(ACCEPTED, DO, COUNTY)).isEmpty();
        assertThat(steps(ACCEPTED, ACCEPT, CITY)).isEmpty();
        assertThat(steps(RETURNED, RETURN, CITY)).isEmpty();
        assertThat(steps(RETURNED, DO, COUNTY)).as("it is owed again").hasSize(1);
        assertThat(refusal(DONE, new MeasureAct.Complete(null, "其他"), COUNTY)).isEqualTo(Refusal.ALREADY_DONE);
    }

    @Test
    void a_claimed_time_lies_between_the_issue_or_the_return_and_now() {
        assertThat(after(OPEN, new MeasureAct.Complete(ISSUED, "即知即改"), COUNTY, NOW)
                        .facts()
                        .doneAt())
                .isEqualTo(ISSUED);
        assertThat(fault(OPEN, ISSUED.minusSeconds(1)).code()).isEqualTo("before-issued");
        assertThat(fault(OPEN, NOW.plusSeconds(1)).code()).isEqualTo("in-future");
        assertThat(fault(RETURNED, NOW.minusSeconds(1)).code()).isEqualTo("before-returned");
    }

    @Test
    void a_limit_that_passed_is_known_once_and_gone_with_a_return() {
        Measure late = MeasureRules.passed(OPEN, LIMIT).orElseThrow().measure();
        assertThat(MeasureRules.passed(late, LIMIT)).isEmpty();
        assertThat(MeasureRules.passed(DONE, LIMIT)).isEmpty();
        Measure done = after(late, DO, COUNTY, NOW);
        assertThat(done.facts().overdueSince()).isEqualTo(LIMIT);
        assertThat(after(done, RETURN, CITY, NOW).facts().overdueSince()).isNull();
        assertThat(after(done, ACCEPT, CITY, NOW).facts().overdueSince()).isEqualTo(LIMIT);
    }

    @Test
    void when_the_matter_is_over_what_is_not_accepted_is_owed_no_more() {
        // when
        List<MeasureStep> closed =
                MeasureRules.closed(List.of(OPEN, DONE, RETURNED, ACCEPTED), "已解除挂牌督办", "notice-service", NOW);
        // then
        assertThat(closed)
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.measure().stage()).isEqualTo(Measure.Stage.ACCEPTED));
        assertThat(closed.getFirst().measure().facts().doneAt()).isNull();
    }

    @Test
    void a_credit_code_is_checked_by_its_last_character() {
        assertThat(Uscc.isValid("91350100M000100Y43")).isTrue();
        assertThat(Uscc.isValid("91350100M000100Y44")).isFalse();
        assertThat(Uscc.isValid("91350100M000100Y4")).isFalse();
        assertThat(Uscc.isValid("91350100I000100Y43")).isFalse();
    }
}
