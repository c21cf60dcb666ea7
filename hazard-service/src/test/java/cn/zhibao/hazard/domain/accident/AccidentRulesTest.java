package cn.zhibao.hazard.domain.accident;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Place;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccidentRulesTest {

    private static final Instant NOW = Instant.parse("2022-04-29T05:00:00Z");
    private static final Instant COLLAPSE = Instant.parse("2022-04-29T04:24:00Z");
    private static final CaseIdentity IDENTITY = new CaseIdentity(new UUID(1, 2), "SG-430102-20220429-0000001", NOW);

    private final AccidentRules rules = Scene.rules();

    @Test
    void region_time_and_a_sentence_suffice_and_the_rest_are_gaps() {
        // given
        AccidentFiling bare = filing("430102", COLLAPSE, "居民自建房倒塌", null, null);
        // when
        assertThat(faults(bare)).isEmpty();
        var decision = (Decision.Accepted<Accident>) rules.report(bare, IDENTITY);
        // then
        assertThat(decision.events())
                .singleElement(type(AccidentReported.class))
                .satisfies(event -> {
                    assertThat(event.accident().grade()).isEqualTo(Grade.ORDINARY);
                    assertThat(event.accident().reportedAt()).isEqualTo(NOW);
                    assertThat(event.gaps())
                            .containsExactly(
                                    "type",
                                    "casualties",
                                    "directLossCny",
                                    "place",
                                    "project",
                                    "enterprise",
                                    "informedAt",
                                    "measures");
                });
    }

    @Test
    void every_fault_is_named_at_once() {
        // given
        AccidentFiling wrong = new AccidentFiling(
                " ",
                new CasualtyCounts(-1, null, 2_000_000, null, null),
                new BigDecimal("-0.01"),
                "430199",
                new Place("", 181.0, null),
                null,
                new Enterprise("91350100M000100Y44", null),
                NOW.plus(Duration.ofMinutes(3)),
                COLLAPSE.minus(Duration.ofHours(1)),
                null,
                "ok\u0000",
                new Exposure(-1, 1_000_001, null, null, null, -1, null),
                false);
        // when, then
        assertThat(faults(wrong))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/course", "required"),
                        tuple("/region", "unknown-region"),
                        tuple("/type", "blank"),
                        tuple("/measures", "not-printable"),
                        tuple("/occurredAt", "in-future"),
                        tuple("/informedAt", "before-occurred"),
                        tuple("/place/address", "blank"),
                        tuple("/place/longitude", "out-of-range"),
                        tuple("/place/latitude", "required"),
                        tuple("/enterprise/uscc", "bad-uscc"),
                        tuple("/directLossCny", "negative"),
                        tuple("/casualties/deaths", "negative"),
                        tuple("/casualties/minorInjuries", "too-large"),
                        tuple("/exposure/peopleAtRisk", "negative"),
                        tuple("/exposure/evacuated", "too-large"),
                        tuple("/exposure/rescued", "negative"));
    }

    @Test
    void a_sender_whose_clock_runs_two_minutes_ahead_is_believed() {
        assertThat(faults(filing("430102", NOW.plus(Duration.ofMinutes(2)), "x", null, null)))
                .isEmpty();
        assertThat(faults(filing("430102", NOW.plus(Duration.ofMinutes(2)).plusMillis(1), "x", null, null)))
                .extracting(Fault::code)
                .containsExactly("in-future");
    }

    @Test
    void more_deaths_raise_the_grade_and_say_so() {
        // given
        Accident known = reported(filing("430102", COLLAPSE, "倒塌", deaths(26), null));
        assertThat(known.facts().grade()).isEqualTo(Grade.MAJOR);
        // when
        var decision = accepted(known, filing(null, null, null, deaths(54), null));
        // then
        assertThat(decision.events()).hasSize(2);
        assertThat(decision.events().getFirst()).isInstanceOfSatisfying(AccidentSupplemented.class, event -> {
            assertThat(event.changed()).containsExactly("casualties");
            assertThat(event.accident().casualties().deaths()).isEqualTo(54);
            assertThat(event.accident().course()).isEqualTo("倒塌");
        });
        assertThat(decision.events().getLast()).isInstanceOfSatisfying(AccidentRegraded.class, event -> {
            assertThat(event.from()).isEqualTo(Grade.MAJOR);
            assertThat(event.to()).isEqualTo(Grade.ESPECIALLY_MAJOR);
        });
    }

    @Test
    void a_missing_person_found_alive_may_lower_the_grade_again() {
        // given
        Accident known = reported(filing("430102", COLLAPSE, "倒塌", deaths(3), null));
        // when
        var decision = accepted(known, filing(null, null, null, deaths(2), null));
        // then
        assertThat(decision.events())
                .last()
                .isInstanceOfSatisfying(
                        AccidentRegraded.class, event -> assertThat(event.to()).isEqualTo(Grade.ORDINARY));
    }

    @Test
    void a_supplement_that_keeps_the_grade_tells_no_regrading_and_closes_its_gaps() {
        // given
        Accident known = reported(filing("430102", COLLAPSE, "倒塌", null, null));
        // when
        var decision = accepted(
                known, filing(null, null, null, new CasualtyCounts(0, null, null, null, null), new BigDecimal("1.5")));
        // then
        assertThat(decision.events()).singleElement().isInstanceOf(AccidentSupplemented.class);
        assertThat(decision.next().dossier().gaps())
                .doesNotContain("casualties", "directLossCny")
                .contains("place", "measures");
    }

    @Test
    void a_supplement_without_news_is_refused() {
        Accident known = reported(filing("430102", COLLAPSE, "倒塌", deaths(2), new BigDecimal("10")));
        assertThat(refused(known, filing(null, null, "倒塌", deaths(2), new BigDecimal("10.00"))))
                .extracting(Fault::code)
                .containsExactly("nothing-changed");
    }

    @ParameterizedTest(name = "said {0}, then {1}: known {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -,     true,  true
            true,  false, false
            false, true,  true
            true,  -,     true
            false, -,     false
            -,     -,     -
            """)
    void whether_the_rescue_goes_on_is_what_was_said_of_it_last(
            @Nullable Boolean first, @Nullable Boolean then, @Nullable Boolean known) {
        // given
        Accident before = reported(rescue("430102", COLLAPSE, "倒塌", null, first));
        assertThat(requireNonNull(before.facts().exposure()).responseUnderWay()).isEqualTo(first);
        // when
        var decision = accepted(before, rescue(null, null, null, 9, then));
        // then
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(AccidentSupplemented.class, event -> {
            assertThat(event.changed()).containsExactly("exposure");
            assertThat(event.accident().exposure())
                    .isEqualTo(new Exposure(null, null, null, null, null, 9, known))
                    .isEqualTo(decision.next().facts().exposure());
        });
    }

    @Test
    void that_the_rescue_has_ended_is_news_even_after_the_casualty_window_and_changes_no_figure() {
        // given
        Accident before = reported(rescue("430102", COLLAPSE, "倒塌", null, true));
        Instant late = COLLAPSE.plus(Duration.ofDays(200));
        // when
        var decision = (Decision.Accepted<Accident>)
                rules.supplement(before, rescue(null, null, null, null, false), new Faults(), late);
        // then
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(AccidentSupplemented.class, event -> {
            assertThat(event.changed()).containsExactly("exposure");
            assertThat(event.afterWindow()).isTrue();
            assertThat(requireNonNull(event.accident().exposure()).responseUnderWay())
                    .isFalse();
            assertThat(event.accident().casualties()).isEqualTo(before.facts().casualties());
            assertThat(event.accident().standing()).isEqualTo(before.facts().standing());
        });
    }

    @Test
    void a_supplement_cannot_move_the_accident_or_turn_time_around() {
        Accident known = reported(filing("430102", COLLAPSE, "倒塌", null, null));
        AccidentFiling wrong = new AccidentFiling(
                null, null, null, "370302", null, null, null, null, COLLAPSE.minusSeconds(1), null, null, null, false);
        assertThat(refused(known, wrong)).extracting(Fault::code).containsExactly("not-changeable", "before-occurred");
    }

    private List<Fault> faults(AccidentFiling filing) {
        Faults faults = new Faults();
        rules.check(filing, faults, NOW);
        return faults.list();
    }

    private Accident reported(AccidentFiling filing) {
        return ((Decision.Accepted<Accident>) rules.report(filing, IDENTITY)).next();
    }

    private Decision.Accepted<Accident> accepted(Accident known, AccidentFiling filing) {
        return (Decision.Accepted<Accident>) rules.supplement(known, filing, new Faults(), NOW);
    }

    private List<Fault> refused(Accident known, AccidentFiling filing) {
        var refused = (Decision.Refused<Accident>) rules.supplement(known, filing, new Faults(), NOW);
        return ((Refusal.Faulty) refused.why()).faults();
    }

    private static AccidentFiling rescue(
            @Nullable String region,
            @Nullable Instant occurredAt,
            @Nullable String course,
            @Nullable Integer rescued,
            @Nullable Boolean underWay) {
        Exposure said = new Exposure(null, null, null, null, null, rescued, underWay);
        return new AccidentFiling(
                null, null, null, region, null, null, null, occurredAt, null, course, null, said, false);
    }

    private static CasualtyCounts deaths(int deaths) {
        return new CasualtyCounts(deaths, null, null, null, null);
    }

    private static AccidentFiling filing(
            @Nullable String region,
            @Nullable Instant occurredAt,
            @Nullable String course,
            @Nullable CasualtyCounts casualties,
            @Nullable BigDecimal loss) {
        return new AccidentFiling(
                null, casualties, loss, region, null, null, null, occurredAt, null, course, null, null, false);
    }
}
