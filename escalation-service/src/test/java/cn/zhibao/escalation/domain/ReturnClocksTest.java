package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Regions file their returns to a campaign by its return days (专项行动按期报送), or they are called, up to who launched it. */
class ReturnClocksTest {

    private static final Instant ASKED = Times.at("2026-06-01 00:00");
    private static final Instant DUE = Times.at("2026-07-01 00:00");

    private final ReturnScene owed = new ReturnScene(ASKED, DUE);
    private final Story story = owed.story;

    @Test
    void one_that_is_filed_on_its_day_calls_nobody_and_a_correction_changes_nothing() {
        // when
        owed.filed(Times.at("2026-06-30 23:59"));
        owed.filed(Times.at("2026-07-03 09:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-CAMPAIGN-RETURN-CITY opened, 06-01 00:00 to 07-01 00:00",
                        "CN-CAMPAIGN-RETURN-CITY at 80 %",
                        "CN-CAMPAIGN-RETURN-CITY at 95 %",
                        "CN-CAMPAIGN-RETURN-CITY met 06-30 23:59, in time");
    }

    @Test
    void one_that_is_not_filed_calls_the_county_and_then_the_city_and_nobody_above_who_launched_it() {
        // given
        story.news();
        // when
        story.passes("2026-07-01 13:00");
        owed.late(Times.at("2026-07-01 13:01"));
        story.passes("2026-07-20 00:00");
        // then
        assertThat(story.news())
                .startsWith(
                        "CN-CAMPAIGN-RETURN-CITY at 80 %",
                        "CN-CAMPAIGN-RETURN-CITY at 95 %",
                        "CN-CAMPAIGN-RETURN-CITY breached",
                        "CN-CAMPAIGN-RETURN-CITY calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-CAMPAIGN-RETURN-CITY goes on to 370302 duty-leader for CLOCK_BREACHED",
                        "CN-CAMPAIGN-RETURN-CITY goes on to 370300 duty-officer for CLOCK_BREACHED",
                        "CN-CAMPAIGN-RETURN-CITY goes on to 370300 principal for CLOCK_BREACHED")
                .noneMatch(line -> line.contains("370000"));
        assertThat(story.clock("CN-CAMPAIGN-RETURN-CITY").facts().to()).isEqualTo("ISSUER");
        assertThat(story.escalation("CN-CAMPAIGN-RETURN-CITY").facts().summary())
                .satisfies(summary -> {
                    assertThat(summary.subject()).isEqualTo(Subject.CAMPAIGN_RETURN);
                    assertThat(summary.number()).isEqualTo("燃气安全专项整治-2");
                    assertThat(summary.grade()).isEqualTo("CITY");
                });
    }

    @Test
    void one_that_is_filed_late_ends_the_call() {
        // given
        story.passes("2026-07-01 01:00");
        story.news();
        // when
        owed.filed(Times.at("2026-07-01 02:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-CAMPAIGN-RETURN-CITY met 07-01 02:00, after the breach");
    }

    @Test
    void a_campaign_that_is_ended_asks_for_nothing_more() {
        // when
        owed.released(Times.at("2026-06-10 09:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-CAMPAIGN-RETURN-CITY opened, 06-01 00:00 to 07-01 00:00",
                        "CN-CAMPAIGN-RETURN-CITY met 06-10 09:00, in time");
    }

    @Test
    void a_city_that_owes_to_its_province_is_called_itself_and_then_the_province() {
        // given
        Story city = ReturnScene.of("370300", "370000", ASKED, DUE).story;
        // when
        city.passes("2026-07-01 09:00");
        // then
        assertThat(city.news())
                .endsWith(
                        "CN-CAMPAIGN-RETURN breached",
                        "CN-CAMPAIGN-RETURN calls 370300 duty-officer for CLOCK_BREACHED",
                        "CN-CAMPAIGN-RETURN goes on to 370000 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void a_province_that_owes_to_the_country_is_called_itself() {
        // given
        Story province = ReturnScene.of(Samples.ZICHUAN.substring(0, 2) + "0000", "000000", ASKED, DUE).story;
        // when
        province.passes("2026-07-01 09:00");
        // then
        assertThat(province.news())
                .endsWith(
                        "CN-CAMPAIGN-RETURN breached",
                        "CN-CAMPAIGN-RETURN calls 370000 duty-officer for CLOCK_BREACHED");
        assertThat(province.escalation("CN-CAMPAIGN-RETURN").facts().summary().grade())
                .isEqualTo("COUNTRY");
    }
}
