package cn.zhibao.notice.domain.paper;

import static cn.zhibao.notice.domain.paper.Papers.CITY;
import static cn.zhibao.notice.domain.paper.Papers.COUNTY;
import static cn.zhibao.notice.domain.paper.Papers.ISSUED;
import static cn.zhibao.notice.domain.paper.Papers.LIMIT;
import static cn.zhibao.notice.domain.paper.Papers.PROVINCE;
import static cn.zhibao.notice.domain.paper.Papers.after;
import static cn.zhibao.notice.domain.paper.Papers.alone;
import static cn.zhibao.notice.domain.paper.Papers.asking;
import static cn.zhibao.notice.domain.paper.Papers.order;
import static cn.zhibao.notice.domain.paper.Papers.passed;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReceipt;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.NoticeServed;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeRulesTest {

    private static final Instant NOW = ISSUED.plus(Duration.ofDays(1));
    private static final Act RECEIVE = new Act.Receive(null);
    private static final Act REPLY = new Act.Reply(null, "已整改");
    private static final Act ACCEPT = new Act.Review(true, "属实");
    private static final Act RETURN = new Act.Review(false, "缺照片");

    @Test
    void a_document_is_signed_for_answered_and_accepted() {
        // when
        Chain served = after(alone(order()), RECEIVE, COUNTY, NOW);
        Chain replied = after(served, REPLY, COUNTY, NOW);
        Chain accepted = after(replied, ACCEPT, CITY, NOW);
        // then
        assertThat(stage(alone(order()))).isEqualTo(Stage.ISSUED);
        assertThat(stage(served)).isEqualTo(Stage.SERVED);
        assertThat(stage(replied)).isEqualTo(Stage.REPLIED);
        assertThat(stage(accepted)).isEqualTo(Stage.ACCEPTED);
        assertThat(accepted.asked().answer()).isEqualTo("已整改");
        assertThat(accepted.asked().progress().receipt()).isEqualTo(new NoticeReceipt(NOW, "county-officer", NOW));
    }

    @Test
    void an_answer_that_is_returned_is_owed_again_even_in_the_same_words() {
        // given
        Chain returned = after(after(alone(order()), REPLY, COUNTY, NOW), RETURN, CITY, NOW);
        // when
        Chain again = after(returned, REPLY, COUNTY, NOW.plusSeconds(1));
        // then
        assertThat(stage(returned)).isEqualTo(Stage.RETURNED);
        assertThat(stage(again)).isEqualTo(Stage.REPLIED);
        assertThat(again.asked().progress().review()).as("of the newest answer").isNull();
    }

    @Test
    void each_step_tells_its_own_fact() {
        assertThat(eventsOf(alone(order()), RECEIVE, COUNTY)).containsExactly(NoticeServed.class);
        assertThat(eventsOf(alone(order()), REPLY, COUNTY)).containsExactly(NoticeReplied.class);
        assertThat(eventsOf(after(alone(order()), REPLY, COUNTY, NOW), RETURN, CITY))
                .containsExactly(NoticeReviewed.class);
    }

    @Test
    void what_comes_too_late_is_refused() {
        Chain served = after(alone(order()), RECEIVE, COUNTY, NOW);
        Chain replied = after(served, REPLY, COUNTY, NOW);
        Chain accepted = after(replied, ACCEPT, CITY, NOW);
        Chain returned = after(replied, RETURN, CITY, NOW);
        Person other = new Person("other", COUNTY.region());
        assertThat(refusal(served, RECEIVE, other)).isEqualTo(Refusal.ALREADY_SERVED);
        assertThat(refusal(replied, RECEIVE, other)).isEqualTo(Refusal.ALREADY_ANSWERED);
        assertThat(refusal(replied, REPLY, other)).isEqualTo(Refusal.ALREADY_ANSWERED);
        assertThat(refusal(accepted, REPLY, other)).isEqualTo(Refusal.ALREADY_ANSWERED);
        assertThat(refusal(served, ACCEPT, CITY)).isEqualTo(Refusal.NOTHING_TO_REVIEW);
        assertThat(refusal(accepted, RETURN, CITY)).isEqualTo(Refusal.ALREADY_REVIEWED);
        assertThat(refusal(returned, ACCEPT, PROVINCE)).isEqualTo(Refusal.ALREADY_REVIEWED);
    }

    @Test
    void the_same_act_of_the_same_person_changes_nothing_and_another_one_is_refused() {
        Chain served = after(alone(order()), RECEIVE, COUNTY, NOW);
        Chain replied = after(served, REPLY, COUNTY, NOW);
        Chain accepted = after(replied, ACCEPT, CITY, NOW);
        assertThat(eventsOf(served, RECEIVE, COUNTY)).isEmpty();
        assertThat(eventsOf(served, new Act.Receive(NOW), COUNTY)).isEmpty();
        assertThat(eventsOf(replied, REPLY, COUNTY)).isEmpty();
        assertThat(eventsOf(accepted, REPLY, COUNTY)).isEmpty();
        assertThat(eventsOf(accepted, ACCEPT, CITY)).isEmpty();
        assertThat(refusal(served, new Act.Receive(ISSUED), COUNTY)).isEqualTo(Refusal.ALREADY_SERVED);
        assertThat(refusal(replied, new Act.Reply(null, "其他"), COUNTY)).isEqualTo(Refusal.ALREADY_ANSWERED);
        assertThat(refusal(accepted, new Act.Review(true, "其他"), CITY)).isEqualTo(Refusal.ALREADY_REVIEWED);
    }

    @Test
    void only_the_desk_that_is_addressed_signs_and_answers() {
        for (Person wrong : new Person[] {CITY, PROVINCE, new Person("x", new Region("370303"))}) {
            assertThat(refusal(alone(order()), RECEIVE, wrong)).isEqualTo(Refusal.NOT_THE_ADDRESSEE);
            assertThat(refusal(alone(order()), REPLY, wrong)).isEqualTo(Refusal.NOT_THE_ADDRESSEE);
        }
    }

    @Test
    void a_county_answers_no_document_that_addresses_its_city() {
        assertThat(refusal(alone(Papers.issued(NoticeKind.CLOSURE_PROPOSAL, "370300")), REPLY, COUNTY))
                .isEqualTo(Refusal.NOT_THE_ADDRESSEE);
    }

    @Test
    void where_a_unit_is_addressed_the_desk_of_its_place_records_what_it_says() {
        Chain chain = alone(Papers.issued(NoticeKind.SUPERVISION_ORDER, "某小区三期"));
        assertThat(eventsOf(chain, REPLY, COUNTY)).containsExactly(NoticeReplied.class);
        assertThat(refusal(chain, REPLY, CITY)).isEqualTo(Refusal.NOT_THE_ADDRESSEE);
    }

    @Test
    void the_issuer_or_a_desk_above_it_reviews_and_never_who_recorded_the_answer() {
        // given
        Chain replied = after(alone(order()), REPLY, COUNTY, NOW);
        // then
        assertThat(refusal(replied, ACCEPT, COUNTY)).isEqualTo(Refusal.NOT_THE_ISSUER);
        assertThat(refusal(replied, ACCEPT, new Person("county-officer", CITY.region())))
                .isEqualTo(Refusal.SAME_PERSON);
        assertThat(eventsOf(replied, ACCEPT, CITY)).hasSize(1);
        assertThat(eventsOf(replied, ACCEPT, PROVINCE)).hasSize(1);
    }

    @Test
    void who_is_released_is_asked_for_nothing() {
        Chain lifting = alone(Papers.issued(NoticeKind.SUPERVISION_LIFTING, "370302"));
        assertThat(refusal(lifting, RECEIVE, COUNTY)).isEqualTo(Refusal.NO_ANSWER_ASKED);
        assertThat(refusal(lifting, REPLY, COUNTY)).isEqualTo(Refusal.NO_ANSWER_ASKED);
        assertThat(refusal(lifting, ACCEPT, CITY)).isEqualTo(Refusal.NO_ANSWER_ASKED);
    }

    @Test
    void a_claimed_moment_lies_between_the_issue_and_now() {
        Instant claimed = ISSUED.plus(Duration.ofHours(2));
        Chain replied = after(alone(order()), new Act.Reply(claimed, "已整改"), COUNTY, NOW);
        assertThat(replied.asked().progress().reply()).isEqualTo(new NoticeReply(claimed, "county-officer", NOW));
        assertThat(decide(alone(order()), new Act.Receive(NOW.plusNanos(1)), COUNTY))
                .isEqualTo(new Decision.Faulty(new Fault("/at", "in-future", Map.of("serverTime", NOW.toString()))));
        assertThat(decide(alone(order()), new Act.Reply(ISSUED.minusNanos(1), "x"), COUNTY))
                .isEqualTo(
                        new Decision.Faulty(new Fault("/at", "before-issued", Map.of("notBefore", ISSUED.toString()))));
        assertThat(eventsOf(alone(order()), new Act.Receive(ISSUED), COUNTY)).hasSize(1);
    }

    @Test
    void an_answer_that_is_owed_again_was_not_given_before_the_return() {
        // given
        Chain returned = after(after(alone(order()), REPLY, COUNTY, NOW), RETURN, CITY, NOW);
        // then
        assertThat(NoticeRules.decide(returned, new Act.Reply(NOW.minusNanos(1), "附照片"), COUNTY, NOW.plusSeconds(1)))
                .isEqualTo(
                        new Decision.Faulty(new Fault("/at", "before-returned", Map.of("notBefore", NOW.toString()))));
    }

    @Test
    void one_answer_answers_the_chain_but_not_whom_it_was_handed_to_and_one_review_reviews_it() {
        // given
        Chain handedOver = passed(passed(passed(alone(order()), LIMIT), days(10)), days(20));
        // when: the second reminder is answered
        Chain replied = after(asking(handedOver, 2), new Act.Reply(days(11), "已整改"), COUNTY, days(21));
        // then
        assertThat(decide(asking(handedOver, 2), new Act.Reply(LIMIT, "x"), COUNTY))
                .isInstanceOf(Decision.Faulty.class);
        assertThat(replied.all())
                .extracting(Notice::stage)
                .containsExactly(Stage.REPLIED, Stage.REPLIED, Stage.REPLIED, Stage.ISSUED);
        assertThat(after(asking(replied, 0), RETURN, CITY, days(21)).all())
                .extracting(Notice::stage)
                .containsExactly(Stage.RETURNED, Stage.RETURNED, Stage.RETURNED, Stage.ISSUED);
    }

    @Test
    void a_reminder_is_not_answered_before_it_was_issued() {
        // given
        Chain reminded = passed(alone(order()), LIMIT);
        // when
        Chain replied = after(asking(reminded, 0), new Act.Reply(NOW, "已整改"), COUNTY, days(10));
        // then
        assertThat(replied.all())
                .allSatisfy(notice -> assertThat(repliedAt(notice))
                        .isAfterOrEqualTo(notice.facts().issuedAt()));
        assertThat(repliedAt(replied.all().getFirst())).isEqualTo(NOW);
    }

    @Test
    void who_the_matter_was_handed_to_answers_for_themselves() {
        // given
        Chain handedOver = passed(passed(passed(alone(order()), LIMIT), days(10)), days(20));
        // when
        Chain replied = after(handedOver, REPLY, CITY, days(21));
        // then
        assertThat(replied.all())
                .extracting(Notice::stage)
                .containsExactly(Stage.ISSUED, Stage.ISSUED, Stage.ISSUED, Stage.REPLIED);
        assertThat(refusal(handedOver, REPLY, COUNTY)).isEqualTo(Refusal.NOT_THE_ADDRESSEE);
    }

    @Test
    void a_limit_passes_once_and_only_where_an_answer_is_owed() {
        // given
        Notice late = NoticeRules.passed(order(), LIMIT).orElseThrow().notice();
        Chain replied = after(alone(late), REPLY, COUNTY, days(10));
        // then
        assertThat(late.progress().overdueSince()).isEqualTo(LIMIT);
        assertThat(NoticeRules.passed(late, LIMIT)).isEmpty();
        assertThat(NoticeRules.passed(replied.asked(), days(10))).isEmpty();
        assertThat(replied.asked().progress().overdueSince()).as("it was late").isEqualTo(LIMIT);
        Notice returned = after(replied, RETURN, CITY, days(10)).asked();
        assertThat(returned.progress().overdueSince()).isNull();
        assertThat(NoticeRules.passed(returned, days(15))).isPresent();
    }

    @Test
    void a_document_from_before_answers_were_kept_can_be_answered() {
        assertThat(Papers.fromBefore().stage()).isEqualTo(Stage.ISSUED);
        assertThat(stage(after(alone(Papers.fromBefore()), REPLY, COUNTY, NOW))).isEqualTo(Stage.REPLIED);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_document_is_unanswered_until_an_answer_stands(Stage stage) {
        assertThat(stage.isUnanswered()).isEqualTo(stage != Stage.REPLIED && stage != Stage.ACCEPTED);
    }

    private static Instant repliedAt(Notice notice) {
        return requireNonNull(notice.progress().reply()).at();
    }

    private static Instant days(int after) {
        return LIMIT.plus(Duration.ofDays(after));
    }

    private static Stage stage(Chain chain) {
        return chain.asked().stage();
    }

    private static Decision decide(Chain chain, Act act, Person person) {
        return NoticeRules.decide(chain, act, person, NOW);
    }

    private static Refusal refusal(Chain chain, Act act, Person person) {
        return ((Decision.Refused) decide(chain, act, person)).why();
    }

    private static Iterable<Class<?>> eventsOf(Chain chain, Act act, Person person) {
        return ((Decision.Accepted) decide(chain, act, person))
                .steps().stream().<Class<?>>map(step -> step.event().getClass()).toList();
    }
}
