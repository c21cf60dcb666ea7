package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.SupplyCutOrdered;
import cn.zhibao.events.contract.SupplyRestored;
import cn.zhibao.events.contract.WorkResumed;
import cn.zhibao.events.contract.WorkStopped;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supplies that were cut off because an order to stop was defied are owed back when work may go on (CN-SUPPLY). */
class SupplyCutTest {

    private static final String RULE = "CN-SUPPLY";
    private static final HazardFacts HAZARD =
            Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-20 00:00");
    private static final HazardFacts STOPPED =
            Stopped.ordered(HAZARD, StopMeasure.STOP_WORK, Times.at("2026-03-28 10:00"));
    private static final HazardFacts CUT = Stopped.cut(STOPPED, Times.at("2026-03-29 10:00"));
    private static final HazardFacts OWED = Stopped.owed(CUT, Times.at("2026-04-01 09:00"));

    private final Story story = new Story(HAZARD.hazardId());

    @BeforeEach
    void cut() {
        story.fact(new HazardFound(HAZARD), HAZARD.reportedAt());
        story.fact(new WorkStopped(STOPPED), Times.at("2026-03-28 10:00"));
        story.fact(new SupplyCutOrdered(CUT), Times.at("2026-03-29 10:00"));
    }

    @Test
    void nothing_is_owed_back_while_the_order_stands() {
        // when
        story.fact(new ResumeRefused(CUT, "未整改"), Times.at("2026-03-31 09:00"));
        // then
        assertThat(told()).isEmpty();
    }

    @Test
    void supplies_that_are_restored_within_a_day_are_in_time() {
        // when
        resumes();
        story.ringUntil(Times.at("2026-04-02 08:00"));
        story.fact(
                new SupplyRestored(Stopped.goesOn(OWED), Times.at("2026-04-02 07:30"), "已履行"),
                Times.at("2026-04-02 08:00"));
        // then
        assertThat(told())
                .containsExactly(
                        "CN-SUPPLY opened, 04-01 09:00 to 04-02 09:00",
                        "CN-SUPPLY at 50 %",
                        "CN-SUPPLY at 80 %",
                        "CN-SUPPLY met 04-02 08:00, in time");
    }

    @Test
    void the_city_is_called_where_they_are_not() {
        // when
        resumes();
        story.passes("2026-04-02 09:00:00.001");
        // then
        assertThat(told()).endsWith("CN-SUPPLY breached", "CN-SUPPLY calls 370300 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void supplies_that_were_restored_before_work_goes_on_are_not_owed() {
        // when
        story.fact(new SupplyRestored(STOPPED, Times.at("2026-03-30 09:00"), "危险已排除"), Times.at("2026-03-30 09:00"));
        story.fact(new WorkResumed(Stopped.goesOn(STOPPED), "合格"), Times.at("2026-04-01 09:00"));
        // then
        assertThat(told()).isEmpty();
    }

    private void resumes() {
        story.fact(new WorkResumed(OWED, "合格"), Times.at("2026-04-01 09:00"));
    }

    private List<String> told() {
        return story.news().stream().filter(line -> line.startsWith(RULE)).toList();
    }
}
