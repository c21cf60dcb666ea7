package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.Works;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.Sector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a key period hazards of key enterprises, and cases of its sector, have half of the time, and climb more quickly. */
class KeyPeriodTest {

    private static final String LADDER = """
            ladders:
              - id: KEY_UNIT_ANSWER
                basis: 本系统默认
                repeats: 3
                rungs:
                  - {desk: COUNTY, target: duty-officer, within: 20 MINUTE}
                  - {desk: COUNTY, target: duty-leader, within: 20 MINUTE}
                  - {desk: CITY, target: duty-officer, within: 20 MINUTE}
                  - {desk: CITY, target: principal, within: 20 MINUTE}
            """;

    private static final String PERIOD = """
              - id: KEY-UNITS
                title: {zh: 汛期重点企业, en: Key enterprises in the flood season}
                basis: 本系统默认
                from: 2026-06-01
                to: 2026-09-30
                when: {hazard: 'hazard.enterprise in ["%s"]'}
                limits: 50
                ladders: [{of: ANSWER, by: KEY_UNIT_ANSWER}]
            """.formatted(Punished.UNIT);

    private static final Policy FLOOD = Changed.withNational(Changed.text(Map.of("ladders:\n", LADDER)) + PERIOD);

    private static final Policy GAS = Changed.withNational(Changed.text(Map.of()) + """
              - id: GAS
                title: {zh: 燃气专项整治, en: Gas campaign}
                basis: 本系统默认
                from: 2026-06-01
                to: 2026-09-30
                provinces: ["430000"]
                when: {accident: 'accident.sector == "GAS"', hazard: 'hazard.sector == "GAS"'}
                limits: 50
            """);

    private static HazardFacts found(String at) {
        return Samples.foundBy("INSPECTION", Times.at(at), Times.at(at));
    }

    private static Story of(HazardFacts hazard) {
        Story story = Story.under(FLOOD, hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        return story;
    }

    @Test
    void a_key_enterprise_has_half_of_the_time_and_the_quicker_ladder() {
        // given
        Story story = of(Punished.of(Punished.UNIT, found("2026-07-01 08:00"), false));
        // when
        story.passes("2026-07-01 20:30");
        // then
        assertThat(story.toldOf("CN-FIRST-INSPECTION"))
                .containsExactly(
                        "CN-FIRST-INSPECTION opened, 07-01 08:00 to 07-01 20:00",
                        "CN-FIRST-INSPECTION at 80 %",
                        "CN-FIRST-INSPECTION breached",
                        "CN-FIRST-INSPECTION calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-FIRST-INSPECTION goes on to 370302 duty-leader for CLOCK_BREACHED");
        assertThat(inputs(story)).contains(new Condition.Value("hazard.enterprise", Punished.UNIT));
    }

    @Test
    void another_unit_has_all_of_it_and_so_has_the_key_enterprise_at_another_time() {
        // given
        Story other = of(Punished.of("91370302MA3C000001", found("2026-07-01 08:00"), false));
        Story before = of(Punished.of(Punished.UNIT, found("2026-05-31 08:00"), false));
        // when
        other.passes("2026-07-02 09:00");
        before.passes("2026-06-01 09:00");
        // then
        assertThat(other.toldOf("CN-FIRST-INSPECTION"))
                .startsWith("CN-FIRST-INSPECTION opened, 07-01 08:00 to 07-02 08:00")
                .endsWith("CN-FIRST-INSPECTION calls 370302 duty-officer for CLOCK_BREACHED");
        assertThat(before.toldOf("CN-FIRST-INSPECTION"))
                .startsWith("CN-FIRST-INSPECTION opened, 05-31 08:00 to 06-01 08:00")
                .endsWith("CN-FIRST-INSPECTION calls 370302 duty-officer for CLOCK_BREACHED");
        assertThat(inputs(before)).extracting(Condition.Value::name).doesNotContain("hazard.enterprise");
    }

    @Test
    void once_the_unit_is_known_what_begins_has_less_time_and_what_runs_keeps_its_own() {
        // given
        HazardFacts hazard = found("2026-07-01 08:00");
        HazardFacts known = Punished.of(Punished.UNIT, hazard, false);
        Story story = of(hazard);
        // when
        story.fact(new HazardGraded(known, HazardLevel.GENERAL), Times.at("2026-07-01 09:00"));
        story.fact(
                new HazardReleased(Samples.ownerless(known), "HOUSING-370302", "不属本部门职责"),
                Times.at("2026-07-01 10:00"));
        story.passes("2026-07-02 08:30");
        // then
        assertThat(story.clock("CN-OWNERLESS").facts())
                .returns(Changed.shipped() + "@KEY-UNITS", clock -> clock.packVersion())
                .returns(Times.at("2026-07-01 10:30"), clock -> clock.dueAt());
        assertThat(story.clock("CN-FIRST-INSPECTION").facts())
                .returns(Changed.shipped(), clock -> clock.packVersion())
                .returns(Times.at("2026-07-02 08:00"), clock -> clock.dueAt());
        assertThat(story.toldOf("CN-FIRST-INSPECTION"))
                .endsWith("CN-FIRST-INSPECTION calls 370302 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void however_late_a_timer_rings_the_same_is_decided() {
        // given
        HazardFacts hazard = Punished.of(Punished.UNIT, found("2026-07-01 08:00"), false);
        Story inTime = of(hazard);
        Story late = of(hazard);
        // when
        inTime.passes("2026-07-02 12:00");
        late.give(new Input.TimerFired(), Times.at("2026-07-02 12:00"));
        // then
        assertThat(late.told).isEqualTo(inTime.told);
        assertThat(late.file).isEqualTo(inTime.file);
    }

    @ParameterizedTest(name = "{0} {1}: {2} h, {3} h")
    @CsvSource({"430112, GAS, 1, 12", "430112, BUILDING, 2, 24", "430112, , 2, 24", "370302, GAS, 2, 24"})
    void a_period_that_names_a_sector_tightens_accidents_and_hazards_of_it_where_it_holds(
            String region, @Nullable Sector sector, long level, long answer) {
        // given
        AccidentFacts accident = Works.in(
                sector,
                Samples.Accident.reported("2026-07-01 08:00")
                        .in(region)
                        .deaths(1)
                        .facts());
        HazardFacts hazard = Works.in(sector, Samples.of(new UUID(0, 7), region, found("2026-07-01 08:00")));
        Story reported = Story.under(GAS, accident.accidentId());
        Story found = Story.under(GAS, hazard.hazardId());
        // when
        reported.fact(new AccidentReported(accident, List.of()), accident.reportedAt());
        found.fact(new HazardFound(hazard), hazard.reportedAt());
        // then
        assertThat(reported.clock("CN-3").facts().dueAt())
                .isEqualTo(reported.clock("CN-3").facts().startedAt().plus(Duration.ofHours(level)));
        assertThat(found.clock("CN-FIRST-INSPECTION").facts().dueAt())
                .isEqualTo(hazard.reportedAt().plus(Duration.ofHours(answer)));
    }

    /** What the rule of the first clock read. */
    private static List<Condition.Value> inputs(Story story) {
        return story.decisions.stream()
                .filter(Decision.Told.class::isInstance)
                .map(Decision.Told.class::cast)
                .filter(told -> told.fact() instanceof ClockOpened)
                .findFirst()
                .orElseThrow()
                .trace()
                .inputs();
    }
}
