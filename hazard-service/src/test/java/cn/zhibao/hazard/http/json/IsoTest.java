package cn.zhibao.hazard.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.domain.Faults;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2026-03-28", "2028-02-29", "9999-12-31"})
    void days_of_the_years_1_to_9999_are_read(String text) {
        assertThat(Iso.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "2027-02-29", "2026-3-28", "", "someday"})
    void other_days_are_none(String text) {
        // given
        Faults faults = new Faults();
        Fields fields = StrictJson.read(("{\"day\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8), faults);
        // then
        assertThat(Iso.day(text)).isNull();
        assertThat(fields.day("day")).isNull();
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/day");
            assertThat(fault.code()).isEqualTo("not-a-day");
        });
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        assertThat(Iso.time("2026-03-28T08:00:00.123456789+08:00"))
                .isEqualTo(Instant.parse("2026-03-28T00:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "2026-03-28T08:00:00", "yesterday"})
    void other_times_are_none(String text) {
        assertThat(Iso.time(text)).isNull();
    }
}
