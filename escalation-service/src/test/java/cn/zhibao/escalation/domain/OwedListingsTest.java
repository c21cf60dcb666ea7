package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static cn.zhibao.escalation.domain.ClockWishes.waive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.Casualties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accidents are listed by their grade (按事故等级挂牌督办): one death by the city, two and more by the province. */
class OwedListingsTest {

    private static final String CITY = "CN-PROPOSE-ACCIDENT";
    private static final String PROVINCE = "CN-PROPOSE-ACCIDENT-PROVINCE";

    /** On a Monday; Qingming lies before the fifth working day. */
    private static final Samples.Accident DEATH = reported("2026-03-30 10:00").deaths(1);

    private static Outcome lists(Story story, String desk, String at) {
        return order(
                story, new Order.Listing(CaseIds.ofListing(story.file.caseId()), desk, null, "查处督办", "leader"), at);
    }

    private static Outcome takesOver(Story story, String desk, String at) {
        return order(
                story,
                new Order.Continuation(CaseIds.ofListing(story.file.caseId()), desk, null, "由省级督办", "leader"),
                at);
    }

    private static Outcome order(Story story, Order order, String at) {
        story.passes(at);
        return story.give(order, Times.at(at));
    }

    @Test
    void a_death_is_to_be_listed_by_the_city_and_nobody_is_called_before_its_time_is_over() {
        // given
        Story story = Story.of(DEATH);
        // when
        story.passes("2026-04-08 00:01");
        // then
        assertThat(story.toldOf(CITY))
                .containsExactly(
                        "CN-PROPOSE-ACCIDENT opened, 03-30 10:00 to 04-08 00:00",
                        "CN-PROPOSE-ACCIDENT at 80 %",
                        "CN-PROPOSE-ACCIDENT breached",
                        "CN-PROPOSE-ACCIDENT calls 370300 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void two_deaths_are_to_be_listed_by_the_province_alone() {
        // given
        Story story = Story.of(DEATH.deaths(2));
        // when
        story.passes("2026-04-08 00:01");
        // then
        assertThat(story.toldOf("CN-PROPOSE-ACCIDENT"))
                .containsExactly(
                        "CN-PROPOSE-ACCIDENT-PROVINCE opened, 03-30 10:00 to 04-08 00:00",
                        "CN-PROPOSE-ACCIDENT-PROVINCE at 80 %",
                        "CN-PROPOSE-ACCIDENT-PROVINCE breached",
                        "CN-PROPOSE-ACCIDENT-PROVINCE calls 370000 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void nobody_has_to_list_what_cost_no_life() {
        // when
        Story story = Story.of(reported("2026-03-30 10:00").hit(new Casualties(0, 60, 0, 3, 0)));
        // then
        assertThat(story.toldOf("CN-PROPOSE")).isEmpty();
    }

    @Test
    void the_listing_by_the_city_or_by_one_above_meets_what_the_city_owes() {
        for (String desk : new String[] {"370300", "370000"}) {
            // given
            Story story = Story.of(DEATH);
            story.news();
            // when
            lists(story, desk, "2026-04-02 09:00");
            // then
            assertThat(story.toldOf(CITY)).last().isEqualTo("CN-PROPOSE-ACCIDENT met 04-02 09:00, in time");
            story.passes("2026-04-20 00:00");
            assertThat(story.toldOf(CITY + " calls")).isEmpty();
        }
    }

    @Test
    void a_second_death_passes_the_listing_on_to_the_province() {
        // given
        Story story = Story.of(DEATH);
        story.news();
        // when
        story.supplements(DEATH.deaths(2), "2026-03-31 08:00");
        // then
        assertThat(story.toldOf("CN-PROPOSE"))
                .endsWith(
                        "CN-PROPOSE-ACCIDENT-PROVINCE opened, 03-31 08:00 to 04-09 00:00",
                        "CN-PROPOSE-ACCIDENT met 03-31 08:00, in time");
        lists(story, "370000", "2026-04-02 09:00");
        assertThat(story.toldOf(PROVINCE)).last().isEqualTo("CN-PROPOSE-ACCIDENT-PROVINCE met 04-02 09:00, in time");
    }

    @Test
    void what_was_late_when_it_was_passed_on_stays_late_and_calls_nobody_further() {
        // given
        Story story = Story.of(DEATH);
        story.passes("2026-04-08 00:01");
        // when
        story.supplements(DEATH.deaths(2), "2026-04-08 07:00");
        story.passes("2026-04-08 09:00");
        // then
        assertThat(story.toldOf(CITY + " "))
                .endsWith(
                        "CN-PROPOSE-ACCIDENT calls 370300 duty-leader for CLOCK_BREACHED",
                        "CN-PROPOSE-ACCIDENT met 04-08 07:00, after the breach");
    }

    @Test
    void what_the_province_owes_stays_its_own_when_a_death_is_taken_back() {
        // given
        Story story = Story.of(DEATH.deaths(2));
        // when
        story.supplements(DEATH, "2026-03-31 08:00");
        // then
        assertThat(story.clock(PROVINCE)).isInstanceOf(Clock.Running.class);
        lists(story, "370300", "2026-04-01 09:00");
        assertThat(story.clock(CITY)).isInstanceOf(Clock.Met.class);
        assertThat(story.clock(PROVINCE)).isInstanceOf(Clock.Running.class);
        waive(story, PROVINCE, "370000", "2026-04-01 10:00");
        assertThat(story.clock(PROVINCE)).isInstanceOf(Clock.Waived.class);
    }

    @Test
    void the_province_takes_over_what_the_city_listed_before_the_second_death() {
        // given
        Story story = Story.of(DEATH);
        lists(story, "370300", "2026-03-30 16:00");
        story.supplements(DEATH.deaths(2), "2026-03-31 08:00");
        story.news();
        // when
        Outcome outcome = takesOver(story, "370000", "2026-04-01 09:00");
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(story.news())
                .filteredOn(line -> !line.startsWith("CN-2 ") && !line.startsWith("CN-3 ") && !line.startsWith("CN-8"))
                .endsWith(
                        "continued as GP-" + DEATH.facts().number() + "-2 by 370000 until 05-30 00:00",
                        "CN-LISTED-ACCIDENT met 04-01 09:00, in time",
                        "CN-LISTED-ACCIDENT opened, 04-01 09:00 to 05-30 00:00",
                        "CN-PROPOSE-ACCIDENT-PROVINCE met 04-01 09:00, in time");
        Clock deadline = story.file.clocks().stream()
                .filter(clock -> clock.facts().rule().equals("CN-LISTED-ACCIDENT"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(deadline).isInstanceOf(Clock.Running.class);
        assertThat(deadline.facts().desk()).isEqualTo("370000");
    }

    @Test
    void nobody_takes_over_in_time_what_they_do_not_owe() {
        // given
        Story story = Story.of(DEATH);
        lists(story, "370300", "2026-03-30 16:00");
        // when, then
        assertThat(takesOver(story, "370000", "2026-04-01 09:00").refusal()).isEqualTo(Refusal.NOT_OVERDUE);
        story.supplements(DEATH.deaths(2), "2026-04-01 10:00");
        assertThat(takesOver(story, "370300", "2026-04-01 11:00").refusal()).isEqualTo(Refusal.NOT_OVERDUE);
        assertThat(story.clock(PROVINCE)).isInstanceOf(Clock.Running.class);
    }

    @Test
    void what_the_province_listed_before_it_had_to_is_listed() {
        // given
        Story story = Story.of(DEATH);
        lists(story, "370000", "2026-03-30 16:00");
        // when
        story.supplements(DEATH.deaths(2), "2026-03-31 08:00");
        // then
        assertThat(story.toldOf(PROVINCE))
                .containsExactly(
                        "CN-PROPOSE-ACCIDENT-PROVINCE opened, 03-31 08:00 to 04-09 00:00",
                        "CN-PROPOSE-ACCIDENT-PROVINCE met 03-31 08:00, in time");
    }

    @Test
    void a_county_without_a_city_is_listed_by_the_province_whatever_it_cost() {
        // given
        Samples.Accident death = DEATH.in("429004");
        Story story = new Story(death.id(), new Roster("test", Set.of()));
        story.files(death);
        assertThat(story.clock(CITY).facts().desk()).isEqualTo("420000");
        // when
        story.supplements(death.deaths(2), "2026-03-31 08:00");
        // then
        assertThat(story.toldOf(CITY + " met")).containsExactly("CN-PROPOSE-ACCIDENT met 03-31 08:00, in time");
        lists(story, "420000", "2026-04-01 09:00");
        assertThat(story.clock(PROVINCE)).isInstanceOf(Clock.Met.class);
    }
}
