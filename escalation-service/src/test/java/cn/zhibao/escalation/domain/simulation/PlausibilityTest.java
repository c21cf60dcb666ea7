package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.simulation.Plausibility.Doubt;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {

    private static final Instant AT = Times.at("2026-03-28 10:00");

    private static Recorded accidentIn(String region) {
        var accident = Samples.Accident.reported("2026-03-28 10:00").in(region);
        return new Recorded(1, AT, new AccidentReported(accident.facts(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37", "3703020", "shandong", "000000"})
    void a_region_without_a_level_is_named(String region) {
        assertThat(Plausibility.doubts(accidentIn(region)))
                .containsExactly(new Doubt("/data/accident/region", "not-a-region"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z"})
    void moments_beyond_every_calendar_are_named_wherever_they_are(String text) {
        // given
        Instant absurd = Instant.parse(text);
        var hazard = Samples.hazard(new UUID(7, 1), HazardLevel.GENERAL, AT, AT, absurd);
        // when, then
        assertThat(Plausibility.doubts(new Recorded(1, absurd, new HazardFound(hazard))))
                .containsExactly(new Doubt("/time", "not-a-time"), new Doubt("/data/hazard/rectifyBy", "not-a-time"));
    }

    @Test
    void what_owners_tell_is_without_doubt() {
        assertThat(Histories.of(1, 25))
                .isNotEmpty()
                .allMatch(each -> Plausibility.doubts(each).isEmpty());
    }
}
