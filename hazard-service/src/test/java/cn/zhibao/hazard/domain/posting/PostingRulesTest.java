package cn.zhibao.hazard.domain.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Regions REGIONS = RegisterFiles.load().regions();
    private static final PostingRules RULES = new PostingRules(
            new FilingChecks(
                    REGIONS,
                    new FilingPolicy(
                            Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30))),
            REGIONS);

    private static List<String> faults(PostingFiling filing) {
        Faults faults = new Faults();
        RULES.check(filing, faults, TODAY);
        return faults.list().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static PostingFiling lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new PostingFiling("li.ming", "李明", "37040012001", "HOUSING-370400", "370302", null, null, from, to);
    }

    private static PostingFiling at(@Nullable String region, @Nullable String permitNo, @Nullable String house) {
        return new PostingFiling(
                "li.ming", "李明", "37040012001", "HOUSING-370400", region, permitNo, house, TODAY, null);
    }

    @Test
    void nothing_said_is_all_that_is_wrong_at_once() {
        assertThat(faults(new PostingFiling(null, " ", null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "/inspector required",
                        "/displayName blank",
                        "/certificate required",
                        "/authority required",
                        "/place one-of",
                        "/from required");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-27, , ''",
        "2026-11-27, 2028-11-26, ''",
        "2026-11-27, 2028-11-27, /to term-too-long",
        "2026-11-27, 2026-11-27, ''",
        "2026-11-27, 2026-11-26, /to before-start",
        "2025-01-01, 2026-11-26, /to over",
        "2025-01-01, , ''",
        "2024-02-29, 2026-02-28, /to term-too-long",
        "2027-11-27, , ''",
        "2027-11-28, , /from too-late"
    })
    void a_term_is_two_years_at_most_and_not_over(LocalDate from, @Nullable LocalDate to, String fault) {
        assertThat(faults(lasting(from, to))).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSING-370400, ''",
        "TOWNSHIP-370302, ''",
        "HOUSING-379999, /authority unknown-authority",
        "HOUSING-000000, /authority unknown-authority",
        "BAKERY-370302, /authority unknown-authority"
    })
    void the_sending_authority_is_one_that_has_a_desk(String authority, String fault) {
        PostingFiling filing = new PostingFiling("li.ming", "李明", "1", authority, "370302", null, null, TODAY, null);
        assertThat(faults(filing)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void a_place_is_one_region_project_or_house() {
        assertThat(faults(at("370302", null, null))).isEmpty();
        assertThat(faults(at(null, "370302202611220101", null))).isEmpty();
        assertThat(faults(at(null, null, "H-1"))).isEmpty();
        assertThat(faults(at("370302", null, "H-1"))).containsExactly("/place one-of");
        assertThat(faults(at("379999", null, null))).containsExactly("/place/region unknown-region");
        assertThat(faults(at(null, "7", null))).containsExactly("/place/permitNo not-a-permit-number");
    }

    @ParameterizedTest
    @CsvSource({"2029-03-31, ''", "2029-04-01, /to term-too-long", "2027-03-31, /to before-start", "2027-04-01, ''"})
    void a_renewal_is_again_at_most_the_term(LocalDate to, String fault) {
        Faults faults = new Faults();
        PostingRules.checkRenewal(faults, Term.of(TODAY, LocalDate.of(2027, 3, 31)), to, TODAY);
        assertThat(faults.list())
                .extracting(each -> each.pointer() + " " + each.code())
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }
}
