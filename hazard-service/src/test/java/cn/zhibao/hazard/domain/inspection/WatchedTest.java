package cn.zhibao.hazard.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when an enterprise has to be inspected again. */
class WatchedTest {

    private static final Instant LAST = Instant.parse("2026-10-01T02:00:00Z");

    private static Watched watched(List<String> reasons, @Nullable Instant last) {
        return new Watched("91350100M000100Y43", null, reasons, 1, last, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T02:00:00Z, false, 0",
        "2026-10-31T02:00:01Z, true, 0",
        "2026-11-01T02:00:00Z, true, 1",
        "2026-11-28T00:00:00Z, true, 27"
    })
    void a_key_enterprise_is_due_thirty_days_after_its_newest_inspection(Instant now, boolean overdue, long days) {
        // given
        Watched key = watched(List.of("PRIVATE"), LAST);
        // then
        assertThat(key.dueAt()).isEqualTo(Instant.parse("2026-10-31T02:00:00Z"));
        assertThat(key.overdue(now)).isEqualTo(overdue);
        assertThat(key.daysOverdue(now)).isEqualTo(days);
    }

    @Test
    void another_one_is_due_after_ninety_days_and_one_that_was_never_inspected_counts_from_when_it_was_known() {
        assertThat(watched(List.of(), LAST).dueAt()).isEqualTo(Instant.parse("2026-12-30T02:00:00Z"));
        assertThat(watched(List.of(), null).dueAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }
}
