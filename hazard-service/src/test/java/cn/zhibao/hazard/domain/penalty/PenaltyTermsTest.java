package cn.zhibao.hazard.domain.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which penalties last until a day, and which days are refused or doubted. */
class PenaltyTermsTest {

    /** 2 April in China. */
    private static final Instant DECIDED = Instant.parse("2026-04-01T16:30:00Z");

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "PERMIT_SUSPENSION, 2026-06-01, ''",
        "PERMIT_SUSPENSION, 2026-04-02, ''",
        "PERMIT_SUSPENSION, 2026-04-01, /until before-decided",
        "PRACTICE_BAN,      2031-04-02, ''",
        "PRACTICE_BAN,      2036-04-10, /until too-late",
        "STOP_ORDER,        2026-06-01, ''",
        "FINE,              2026-06-01, /until not-of-this-kind",
        "PERMIT_REVOCATION, 2026-04-01, /until not-of-this-kind",
        "FINE,              ,           ''"
    })
    void only_what_lasts_names_a_last_day_after_the_decision(
            PenaltyKind kind, @Nullable LocalDate until, String expected) {
        // given
        Faults faults = new Faults();
        // when
        PenaltyTerms.check(filing(kind, until), faults);
        // then
        assertThat(String.join(
                        ";",
                        faults.list().stream()
                                .map(fault -> fault.pointer() + " " + fault.code())
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "suspended until {0}: {1}")
    @CsvSource({
        "2026-05-01, outside-frame",
        "2026-05-02, ''",
        "2026-07-31, ''",
        "2026-08-01, outside-frame",
        ", term-missing"
    })
    void a_term_outside_of_what_is_quoted_is_doubted_and_taken(@Nullable LocalDate until, String expected) {
        assertThat(PenaltyTerms.doubts(facts(PenaltyKind.PERMIT_SUSPENSION, until)).stream()
                        .map(Fault::code)
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void a_doubt_says_the_days_and_the_frame() {
        assertThat(PenaltyTerms.doubts(facts(PenaltyKind.PERMIT_SUSPENSION, LocalDate.parse("2026-04-12"))))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.params())
                        .containsEntry("days", 10L)
                        .containsEntry("daysMin", 30)
                        .containsEntry("daysMax", 120));
    }

    @Test
    void of_other_terms_nothing_is_quoted() {
        assertThat(PenaltyTerms.doubts(facts(PenaltyKind.PRACTICE_BAN, LocalDate.parse("2026-04-12"))))
                .isEmpty();
    }

    private static PenaltyFiling filing(PenaltyKind kind, @Nullable LocalDate until) {
        return new PenaltyFiling(
                "1", kind, null, "x", true, null, "370302", DECIDED, null, null, null, false, null, List.of(), until);
    }

    private static PenaltyFacts facts(PenaltyKind kind, @Nullable LocalDate until) {
        return new PenaltyFacts(
                new UUID(1, 2),
                "CF-1",
                "1",
                kind,
                null,
                "x",
                true,
                new Enterprise(null, null),
                "370302",
                DECIDED,
                DECIDED,
                null,
                null,
                null,
                false,
                null,
                null,
                until);
    }
}
