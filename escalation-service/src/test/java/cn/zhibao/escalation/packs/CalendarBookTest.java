package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.escalation.app.rules.CalendarReading.Reading;
import cn.zhibao.escalation.domain.release.FileFault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table of holidays may say. The days are of this test: no notice has arranged them. */
class CalendarBookTest {

    private static final String SOUND = """
            year: 2031
            basis: 测试
            holidays:
              - 2031-01-01
              - 2031-01-22..2031-01-28
            makeUpDays:
              - 2031-01-19
              - 2031-02-01
            """;

    private final CalendarBook book = new CalendarBook();

    private List<FileFault> faults(String yaml) {
        return book.read(yaml) instanceof Reading.Faulty(var faults) ? faults : List.of();
    }

    @Test
    void a_sound_table_says_which_days_are_off_and_which_are_worked() {
        Reading.Sound table = book.sound(SOUND);
        assertThat(table.year()).isEqualTo(2031);
        assertThat(table.basis()).isEqualTo("测试");
        assertThat(table.days().holidays())
                .hasSize(8)
                .contains(LocalDate.of(2031, 1, 22), LocalDate.of(2031, 1, 28))
                .doesNotContain(LocalDate.of(2031, 1, 29));
        assertThat(table.days().makeUpDays())
                .containsExactlyInAnyOrder(LocalDate.of(2031, 1, 19), LocalDate.of(2031, 2, 1));
    }

    @ParameterizedTest
    @MethodSource("cn.zhibao.escalation.packs.Shipped#calendarFiles")
    void what_the_software_comes_with_is_sound(String yaml) {
        assertThat(faults(yaml)).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            year: 2031               | year: soon               | 1 | year: 'soon' is no number
            year: 2031               | year: 31                 | 1 | year: 31 is not 2000 to 2199
            basis: 测试              | basis: ""                | 2 | basis: must not be blank
            basis: 测试              | basis2: 测试             | 1 | field 'basis' is missing
            - 2031-01-01             | - 2030-12-31             | 4 | holidays: '2030-12-31' does not lie in 2031
            - 2031-01-01             | - 2031-01-32             | 4 | holidays: '2031-01-32' is no day, such as 2026-06-01
            2031-01-22..2031-01-28   | 2031-01-28..2031-01-22   | 5 | holidays: 2031-01-22 is before 2031-01-28
            2031-01-22..2031-01-28   | 2031-01-22..2032-01-28   | 5 | holidays: '2032-01-28' does not lie in 2031
            2031-01-22..2031-01-28   | 2031-01-01               | 5 | holidays: 2031-01-01 is a holiday already
            - 2031-01-19             | - 2031-01-20             | 7 | makeUpDays: 2031-01-20 is no Saturday or Sunday, and worked anyway
            - 2031-01-19             | - 2031-01-25             | 7 | makeUpDays: 2031-01-25 is a holiday too
            - 2031-02-01             | - 2031-01-19             | 8 | makeUpDays: 2031-01-19 is a make-up day already
            makeUpDays:              | madeUpDays:              | 7 | unknown field 'madeUpDays'
            """)
    void a_fault_is_named_with_its_line(String said, String instead, int line, String reason) {
        // given
        String yaml = SOUND.replace(said, instead);
        assertThat(yaml).isNotEqualTo(SOUND);
        // when, then
        assertThat(faults(yaml))
                .extracting(FileFault::line, fault -> fault.reason().text())
                .contains(tuple(line, reason));
    }

    @Test
    void all_faults_are_named_at_once() {
        // given
        String yaml = SOUND.replace("year: 2031", "year: soon").replace("2031-02-01", "2031-02-03");
        // when, then: days of a year that cannot be read are not held against it
        assertThat(faults(yaml)).extracting(FileFault::line).containsExactly(1, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year: 2031\nbasis: 测试\n",
                "year: 2031\nbasis: 测试\nholidays: []\n",
                "# nothing",
                "year: [",
                "2031",
                "- 2031-01-01",
                "year: \u0007"
            })
    void what_has_no_holidays_is_no_table(String yaml) {
        assertThat(faults(yaml))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isPositive());
    }

    @Test
    void a_file_that_is_too_long_for_any_year_is_not_read() {
        assertThat(faults(SOUND + "# " + "长".repeat(20_000)))
                .extracting(FileFault::line, fault -> fault.reason().text())
                .containsExactly(tuple(1, "the file has more than 20000 characters"));
    }
}
