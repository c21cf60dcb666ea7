package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.Works;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules and key periods ask for the sector of a case, of an accident as of a hazard. */
class SectorTest {

    private static final String GAS = """
              - id: GAS
                basis: 本系统默认
                from: 2026-06-01
                to: 2026-09-30
                when: {accident: 'accident.sector == "GAS"', hazard: 'hazard.sector == "GAS"'}
                limits: 50
            """;

    private static AccidentFacts accident(@Nullable Sector sector) {
        return Works.in(sector, Samples.Accident.reported("2026-07-01 08:00").facts());
    }

    private static HazardFacts hazard(String region, @Nullable Sector sector, String found) {
        Instant at = Times.at(found);
        return Works.in(sector, Samples.of(new UUID(0, 7), region, Samples.foundBy("INSPECTION", at, at)));
    }

    private static Facts of(HazardFacts hazard) {
        return new Facts.OfHazard(hazard, null, null, null);
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void each_sector_is_a_word_of_both_fields(Sector sector) {
        String asked = ".sector == \"" + sector + "\"";
        Condition ofAccident = Conditions.compile("accident" + asked, Subject.ACCIDENT);
        Condition ofHazard = Conditions.compile("hazard" + asked, Subject.HAZARD);
        for (Sector other : Sector.values()) {
            assertThat(ofAccident.holds(Facts.OfAccident.first(accident(other))))
                    .isEqualTo(other == sector);
            assertThat(ofHazard.holds(of(hazard("370302", other, "2026-07-01 08:00"))))
                    .isEqualTo(other == sector);
        }
    }

    /** Neither with works of which nobody says it nor without works. */
    @Test
    void what_is_not_known_reads_as_the_empty_text() {
        Condition unknown = Conditions.compile("accident.sector == \"\"", Subject.ACCIDENT);
        Condition ofHazard = Conditions.compile("hazard.sector == \"\"", Subject.HAZARD);
        assertThat(unknown.holds(Facts.OfAccident.first(accident(null)))).isTrue();
        assertThat(unknown.holds(Facts.OfAccident.first(accident(Sector.OTHER))))
                .isFalse();
        assertThat(ofHazard.holds(of(hazard("370302", null, "2026-07-01 08:00"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"accident, BUILDINGS", "hazard, 房屋建筑"})
    void a_word_that_is_no_sector_is_refused(String subject, String word) {
        String period = GAS.replace(subject + ".sector == \"GAS\"", subject + ".sector == \"" + word + "\"");
        assertThatThrownBy(() -> PackReader.check("cn", Changed.text(Map.of()) + period, null, Shipped.law()))
                .hasMessageContaining(word)
                .hasMessageContaining("BUILDING, DECORATION, DEMOLITION, GAS, HEAT, MUNICIPAL, OTHER");
    }

    /** Each halves what the one before left; whoever has acted has all of the time that the law gives. */
    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource({
        "2027-01-27 23:59, 430112, BUILDING, 24 HOUR, ''",
        "2027-01-28 00:00, 430112, BUILDING, 12 HOUR, @RESUMPTION",
        "2027-02-15 12:00, 430112, MUNICIPAL, 12 HOUR, @RESUMPTION",
        "2027-02-15 12:00, 430112, DECORATION, 12 HOUR, @RESUMPTION",
        "2027-02-15 12:00, 430112, DEMOLITION, 12 HOUR, @RESUMPTION",
        "2027-02-15 12:00, 430112, GAS, 24 HOUR, ''",
        "2027-02-15 12:00, 430112, , 24 HOUR, ''",
        "2027-03-02 23:59, 430112, BUILDING, 12 HOUR, @RESUMPTION",
        "2027-03-03 00:00, 430112, BUILDING, 6 HOUR, @TWO-SESSIONS@RESUMPTION",
        "2027-03-03 00:00, 430112, GAS, 12 HOUR, @TWO-SESSIONS",
        "2028-03-15 23:59, 430112, BUILDING, 6 HOUR, @TWO-SESSIONS@RESUMPTION",
        "2027-03-16 00:00, 430112, BUILDING, 24 HOUR, ''",
    })
    void shipped_periods_follow_the_sector(
            String at, String region, @Nullable Sector sector, String limit, String periods) {
        assertThat(clock(Story.POLICY, of(hazard(region, sector, at)), at, "CN-FIRST-INSPECTION"))
                .returns(limit, rule -> rule.limit().toString())
                .returns(Changed.shipped() + periods, ClockRule::packVersion);
    }

    @Test
    void in_march_three_hold_at_once_in_shandong_and_each_halves_what_is_left() {
        // given: a confined space at works that are built
        String at = "2027-03-03 00:00";
        HazardFacts found = Samples.judgedBy("C24-11-2", hazard(Samples.ZICHUAN, Sector.BUILDING, at));
        Facts answered = of(Samples.answered(found, Times.at(at)));
        // when
        ClockRule strictest = clock(Story.POLICY, of(found), at, "CN-FIRST-INSPECTION");
        // then
        assertThat(strictest.limit()).hasToString("3 HOUR");
        assertThat(strictest.packVersion()).endsWith("@TWO-SESSIONS@RESUMPTION@WINTER");
        assertThat(Story.POLICY.rule(strictest.packVersion(), strictest.id())).isEqualTo(strictest);
        assertThat(clock(Story.POLICY, answered, at, "CN-FIRST-INSPECTION").limit())
                .hasToString("24 HOUR");
    }

    /** The shipped ones ask for what nobody has acted on: an accident is reported in hours at all times. */
    @ParameterizedTest
    @EnumSource(Sector.class)
    void no_shipped_period_changes_the_clocks_of_an_accident(Sector sector) {
        Facts facts = Facts.OfAccident.first(accident(sector));
        assertThat(Story.POLICY.packFor(facts, Times.at("2027-03-03 00:00")).clocks(Subject.ACCIDENT))
                .isNotEmpty()
                .allMatch(rule -> !rule.packVersion().contains("@"));
    }

    private static ClockRule clock(Policy policy, Facts facts, String at, String rule) {
        Rule found = policy.packFor(facts, Times.at(at)).rule(rule);
        return (ClockRule) Objects.requireNonNull(found);
    }
}
