package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.Subject;
import org.junit.jupiter.api.Test;

/** Units file what they found and put right, by the quarter and by the year. */
class TableClocksTest {

    private static final String QUARTER = "CN-RETURN-QUARTER";

    private static TableScene asked() {
        return TableScene.asked("QUARTER", Times.at("2026-10-02 00:00"), Times.at("2026-10-16 00:00"));
    }

    @Test
    void one_that_is_not_filed_calls_the_county_and_then_the_city() {
        // given
        TableScene scene = asked();
        // when
        scene.story.passes("2026-10-16 12:30");
        // then
        assertThat(scene.story.told)
                .containsExactly(
                        "CN-RETURN-QUARTER opened, 10-02 00:00 to 10-16 00:00",
                        "CN-RETURN-QUARTER at 50 %",
                        "CN-RETURN-QUARTER at 80 %",
                        "CN-RETURN-QUARTER breached",
                        "CN-RETURN-QUARTER calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-RETURN-QUARTER goes on to 370302 duty-leader for CLOCK_BREACHED",
                        "CN-RETURN-QUARTER goes on to 370300 duty-officer for CLOCK_BREACHED");
        assertThat(scene.story.escalation(QUARTER).facts().summary()).satisfies(summary -> {
            assertThat(summary.subject()).isEqualTo(Subject.HAZARD_RETURN);
            assertThat(summary.number()).isEqualTo("TB-370302-91350100M000100Y43-2026-Q3");
        });
    }

    @Test
    void filing_late_meets_it_and_nobody_further_is_called() {
        // given
        TableScene scene = asked();
        scene.story.passes("2026-10-16 01:00");
        // when
        scene.filed(Times.at("2026-10-16 02:00"));
        scene.story.passes("2026-10-20 00:00");
        // then
        assertThat(scene.story.clock(QUARTER)).isInstanceOf(Clock.Met.class);
        assertThat(scene.story.clock(QUARTER).facts().breachedAt()).isNotNull();
        assertThat(scene.story.toldOf("goes on to")).isEmpty();
    }

    @Test
    void a_correction_after_the_limit_leaves_what_was_filed_in_time_in_time() {
        // given
        TableScene scene = asked();
        scene.filed(Times.at("2026-10-15 23:59"));
        // when
        scene.filed(Times.at("2026-10-19 09:00"));
        // then
        assertThat(scene.story.clock(QUARTER).facts())
                .returns(Times.at("2026-10-15 23:59"), clock -> clock.metAt())
                .returns(null, clock -> clock.breachedAt());
    }

    @Test
    void one_that_is_asked_for_after_its_last_day_has_as_much_time_from_then_on() {
        // when
        TableScene scene = TableScene.asked("QUARTER", Times.at("2026-10-20 00:00"), Times.at("2026-10-16 00:00"));
        // then
        assertThat(scene.story.clock(QUARTER).facts().dueAt()).isEqualTo(Times.at("2026-11-05 00:00"));
    }

    @Test
    void who_files_without_being_asked_owes_nothing() {
        // given
        TableScene scene = TableScene.unasked(Times.at("2026-10-16 00:00"));
        // when
        scene.filed(Times.at("2026-10-30 00:00"));
        scene.story.passes("2026-12-01 00:00");
        // then
        assertThat(scene.story.told).isEmpty();
    }
}
