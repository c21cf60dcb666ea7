package cn.zhibao.hazard.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Registers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRulesTest {

    private static final Registers REGISTERS = RegisterFiles.load();
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    private final CaseRules rules = new CaseRules(
            new FilingChecks(
                    REGISTERS.regions(),
                    new FilingPolicy(
                            Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1))),
            RegisterFiles.accidentTypes(),
            REGISTERS.criteria());

    private List<String> faults(CaseFiling filing) {
        Faults faults = new Faults();
        assertThat(rules.check(filing, faults, NOW)).isEmpty();
        return faults.list().stream().map(CaseRulesTest::said).toList();
    }

    private static String said(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private CaseContent sound(CaseFiling filing) {
        Faults faults = new Faults();
        CaseContent content = rules.check(filing, faults, NOW).orElseThrow(() -> new AssertionError(faults.list()));
        assertThat(faults.list()).isEmpty();
        return content;
    }

    private static CaseFiling with(@Nullable Grade grade, int deaths, @Nullable String loss) {
        CaseFiling whole = CaseScene.filing("430112", "2022-04-29", null);
        return new CaseFiling(
                whole.region(),
                whole.day(),
                null,
                "10",
                grade,
                deaths,
                null,
                loss == null ? null : new BigDecimal(loss),
                "h",
                null,
                "s",
                null,
                null,
                List.of());
    }

    @Test
    void a_case_of_any_place_of_the_country_is_sound() {
        CaseContent content = sound(CaseScene.filing("430112", "2022-04-29", " 二次 "));
        assertThat(content.mark()).isEqualTo("二次");
        assertThat(content.grade()).isEqualTo(Grade.ESPECIALLY_MAJOR);
        assertThat(sound(CaseScene.filing("430000", "2022-04-29", null)).lessons())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2, null, ORDINARY",
                "3, null, LARGER",
                "10, null, MAJOR",
                "30, null, ESPECIALLY_MAJOR",
                "0, 50000000, MAJOR",
            },
            nullValues = "null")
    void the_grade_follows_from_the_figures_where_none_was_published(int deaths, @Nullable String loss, Grade grade) {
        assertThat(sound(with(null, deaths, loss)).grade()).isEqualTo(grade);
    }

    @Test
    void a_published_grade_stands_unless_it_is_below_the_figures() {
        assertThat(sound(with(Grade.MAJOR, 7, null)).grade()).isEqualTo(Grade.MAJOR);
        assertThat(faults(with(Grade.LARGER, 10, null))).containsExactly("/grade below-figures");
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        CaseFiling nothing =
                new CaseFiling(null, null, null, null, null, null, null, null, null, null, null, null, null, List.of());
        assertThat(faults(nothing))
                .containsExactlyInAnyOrder(
                        "/day required",
                        "/region required",
                        "/type required",
                        "/deaths required",
                        "/happened required",
                        "/source required");
    }

    @Test
    void all_that_is_wrong_is_named_at_its_place() {
        // given
        CaseFiling.SaidLesson wrong =
                new CaseFiling.SaidLesson(" ", List.of("C24-08-4", "C99-1"), List.of("99"), Set.of(), "");
        CaseFiling filing = new CaseFiling(
                "990000",
                LocalDate.parse("2026-11-28"),
                "长".repeat(21),
                "99",
                null,
                -1,
                1_000_001,
                new BigDecimal("-1"),
                "",
                "\u0000",
                "",
                "javascript:alert(1)",
                null,
                List.of(CaseScene.lesson(List.of(), List.of()), wrong));
        // then
        assertThat(faults(filing))
                .containsExactlyInAnyOrder(
                        "/day in-future",
                        "/region unknown-region",
                        "/mark too-long",
                        "/type unknown-accident-type",
                        "/deaths negative",
                        "/injured too-large",
                        "/directLossCny negative",
                        "/happened blank",
                        "/causes not-printable",
                        "/source blank",
                        "/url not-an-address",
                        "/lessons/1/text blank",
                        "/lessons/1/toCheck blank",
                        "/lessons/1/types/0 unknown-accident-type",
                        "/lessons/1/criteria/1 unknown-criterion");
    }

    @Test
    void the_day_is_one_of_china_and_not_before_1949_10_01() {
        // 2026-11-27 10:00 in China
        assertThat(sound(CaseScene.filing("430112", "2026-11-27", null)).day()).isEqualTo("2026-11-27");
        assertThat(faults(CaseScene.filing("430112", "1949-09-30", null))).containsExactly("/day too-early");
    }

    @Test
    void the_country_is_no_place_of_an_accident() {
        assertThat(faults(CaseScene.filing("000000", "2022-04-29", null))).containsExactly("/region unknown-region");
    }

    @Test
    void there_are_at_most_twenty_lessons() {
        CaseFiling whole = with(null, 1, null);
        List<CaseFiling.SaidLesson> many =
                Collections.nCopies(CaseRules.LESSONS_MAX + 1, CaseScene.lesson(List.of(), List.of()));
        CaseFiling filing = new CaseFiling(
                whole.region(), whole.day(), null, "10", null, 1, null, null, "h", null, "s", null, null, many);
        assertThat(faults(filing)).containsExactly("/lessons too-many");
    }
}
