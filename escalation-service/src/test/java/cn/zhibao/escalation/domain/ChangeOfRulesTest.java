package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.packs.Shipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Other rules come into force at 12:00 while cases are under way (0026). */
class ChangeOfRulesTest {

    private static final String NOON = "2026-03-28 12:00";
    private static final String TWO_HOURS = Changed.TWO_HOURS + "\n    nearDue: [50, 80]";

    /** From noon on the county has one hour, its ladder is quicker, and there is a new call. */
    private static final Policy CHANGED = then(Changed.policy(Changed.version(
            "2030.1",
            Map.of(
                    TWO_HOURS,
                    TWO_HOURS.replace("2 HOUR", "1 HOUR"),
                    "- {desk: PROVINCE, target: duty-leader, within: 30 MINUTE}",
                    "- {desk: PROVINCE, target: duty-leader, within: 5 MINUTE}",
                    "calls:\n",
                    """
            calls:
              - id: CN-NEW
                subject: ACCIDENT
                when: "true"
                starts: FILED
                kind: LEVEL_REPORT
                desk: CITY
                ladder: LEVEL_REPORT
                basis: 本系统默认
            """))));

    private static Policy then(Policy next) {
        Instant noon = Times.at(NOON);
        List<Policy.Era> eras = new ArrayList<>(Shipped.policy().eras());
        eras.removeIf(era -> era.from().isAfter(noon));
        next.eras().forEach(era -> eras.add(new Policy.Era(noon, era.national(), era.byProvince())));
        return new Policy(eras);
    }

    private static Story filed(String at) {
        Story story = Story.under(CHANGED, new UUID(0, 1));
        story.files(Samples.Accident.reported(at).in(Samples.CHANGSHA_WANGCHENG));
        return story;
    }

    @Test
    void a_case_that_is_filed_later_is_decided_by_the_rules_of_its_moment() {
        assertThat(filed("2026-03-28 11:59").clock("CN-3").facts())
                .returns(Changed.shipped(), clock -> clock.packVersion())
                .returns(Times.at("2026-03-28 13:59"), clock -> clock.dueAt());
        assertThat(filed(NOON).clock("CN-3").facts())
                .returns("CN-2030.1", clock -> clock.packVersion())
                .returns(Times.at("2026-03-28 13:00"), clock -> clock.dueAt());
    }

    @Test
    void what_runs_keeps_its_limit_and_its_ladder() {
        // given
        Story story = filed("2026-03-28 11:00");
        // when
        story.passes("2026-03-28 13:25");
        // then
        assertThat(story.toldOf("CN-3"))
                .contains("CN-3 breached", "CN-3 calls 430000 duty-leader for CLOCK_BREACHED")
                .noneMatch(line -> line.contains("goes on to 430000 duty-leader for CLOCK_BREACHED"));
        assertThat(story.toldOf("CN-NEW")).isEmpty();
    }

    @Test
    void a_new_rule_counts_from_the_next_fact_and_never_from_before_it_was_in_force() {
        // given
        Story story = filed("2026-03-28 11:00");
        story.passes("2026-03-28 12:30");
        // when
        story.supplements(
                Samples.Accident.reported("2026-03-28 11:00")
                        .in(Samples.CHANGSHA_WANGCHENG)
                        .deaths(1),
                "2026-03-28 12:31");
        // then
        assertThat(story.toldOf("CN-NEW")).containsExactly("CN-NEW calls 430100 duty-officer for LEVEL_REPORT");
        assertThat(story.clock("CN-3").facts().packVersion()).isEqualTo(Changed.shipped());
    }

    @Test
    void however_late_a_timer_rings_the_same_is_decided() {
        // given
        Story inTime = filed("2026-03-28 11:00");
        Story late = filed("2026-03-28 11:00");
        Instant end = Times.at("2026-03-28 14:00");
        // when
        inTime.passes("2026-03-28 14:00");
        late.give(new Input.TimerFired(), end);
        late.isJudgedAmongOthers();
        // then
        assertThat(late.told).isEqualTo(inTime.told);
        assertThat(late.file).isEqualTo(inTime.file);
    }
}
