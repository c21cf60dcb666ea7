package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "淄建督, 2026, 1, 淄建督〔2026〕1号",
        "鲁建督, 2026, 10, 鲁建督〔2026〕10号",
        "湘建督, 2027, 1024, 湘建督〔2027〕1024号",
    })
    void a_number_has_hexagonal_brackets_and_no_leading_zeros(String mark, int year, int serial, String text) {
        NoticeNumber number = new NoticeNumber(mark, year, serial);
        assertThat(number.text()).isEqualTo(text);
        assertThat(NoticeNumber.parse(" " + text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "淄建督", "淄建督[2026]1号", "淄建督〔2026〕01号", "淄建督〔2026〕0号", "淄建督〔26〕1号", "淄建督〔2026〕9999999999号"})
    void what_is_printed_otherwise_is_no_number(String text) {
        assertThat(NoticeNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 2026, 1", "淄建督, 26, 1", "淄建督, 2026, 0", "淄建督, 2026, -1"})
    void what_is_not_a_number_is_refused(String mark, int year, int serial) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeNumber(mark, year, serial));
    }

    @Test
    void the_year_begins_at_midnight_in_china() {
        assertThat(NoticeNumber.yearOf(Instant.parse("2026-12-31T15:59:59Z"))).isEqualTo(2026);
        assertThat(NoticeNumber.yearOf(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo(2027);
    }
}
