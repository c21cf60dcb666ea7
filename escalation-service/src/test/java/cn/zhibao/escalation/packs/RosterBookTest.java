package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.app.rules.RosterReading.Reading;
import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.events.contract.DutyRole;
import cn.zhibao.events.contract.DutyShift;
import cn.zhibao.events.contract.OfficeHolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a duty roster may say. */
class RosterBookTest {

    private static final Instant NOW = Times.at("2026-03-20 08:00");

    private static final String SOUND = """
            desk: "370302"
            from: 2026-03-23 08:00
            to: 2026-03-30T08:00+08:00
            people:
              - {id: zhang, name: 张伟, post: 值班科员, account: zhang.wei, phone: "13800000001"}
              - {id: wang, name: 王芳, post: 局长}
            duty:
              duty-officer:
                - {from: 2026-03-23 08:00, to: 2026-03-24 08:00, people: [zhang]}
              duty-leader: []
              principal:
                - {people: [wang]}
            """;

    private final RosterBook book = new RosterBook();

    private List<FileFault> faults(String yaml) {
        return book.read(yaml, NOW) instanceof Reading.Faulty(var faults) ? faults : List.of();
    }

    @Test
    void a_sound_roster_says_who_is_on_duty_when() {
        Instant from = Times.at("2026-03-23 08:00");
        Instant to = Times.at("2026-03-30 08:00");
        assertThat(book.read(SOUND, NOW))
                .isEqualTo(new Reading.Sound(
                        "370302",
                        from,
                        to,
                        List.of(
                                new OfficeHolder("zhang", "张伟", "值班科员", "zhang.wei"),
                                new OfficeHolder("wang", "王芳", "局长", null)),
                        List.of(
                                new DutyRole(
                                        "duty-officer",
                                        List.of(new DutyShift(from, Times.at("2026-03-24 08:00"), List.of("zhang")))),
                                new DutyRole("duty-leader", List.of()),
                                new DutyRole("principal", List.of(new DutyShift(from, to, List.of("wang"))))),
                        Map.of("zhang", "13800000001")));
    }

    @Test
    void json_says_the_same() {
        String json = """
                {"desk": "370302", "from": "2026-03-23 08:00", "to": "2026-03-24 08:00",
                 "people": [{"id": "zhang", "name": "张伟", "post": "值班科员"}],
                 "duty": {"duty-officer": [{"people": ["zhang"]}]}}""";
        assertThat(faults(json)).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "370302"               | "000000"                 | 1  | desk: '000000' is no desk, such as 370302
            "370302"               | Zichuan                  | 1  | desk: 'Zichuan' is no desk, such as 370302
            from: 2026-03-23 08:00 | from: Monday             | 2  | from: 'Monday' is no moment, such as 2026-06-01 08:00
            03-30T08:00+08:00      | 03-23T08:00+08:00        | 3  | to: 2026-03-23 08:00 is not after 2026-03-23 08:00
            2026-03-30T08:00+08:00 | 2027-03-30T08:00+08:00   | 3  | to: a roster lasts 367 days at most
            id: wang               | id: zhang                | 6  | id: 'zhang' is named twice
            post: 局长             | post: ""                 | 6  | post: must not be blank
            name: 王芳,            | ``                       | 6  | field 'name' is missing
            people: [zhang]        | people: [zhao]           | 9  | people: nobody of the list 'people' is 'zhao'
            people: [zhang]        | people: [zhang, zhang]   | 9  | people: 'zhang' is named twice
            people: [zhang]        | people: []               | 9  | people: a shift has somebody; leave out the one that has not
            to: 2026-03-24 08:00   | to: 2026-03-23 08:00     | 9  | 2026-03-23 08:00 is not after 2026-03-23 08:00
            to: 2026-03-24 08:00   | to: 2026-03-30 08:01     | 9  | the shift does not lie within the roster
            to: 2026-03-24 08:00   | to: 2026-03-24 24:00     | 9  | to: '2026-03-24 24:00' is no moment, such as 2026-06-01 08:00
            duty-leader:           | leader:                  | 10 | unknown field 'leader'
            """)
    void a_fault_is_named_with_its_line(String said, String instead, int line, String reason) {
        // given
        String yaml = SOUND.replaceFirst(java.util.regex.Pattern.quote(said), instead);
        assertThat(yaml).isNotEqualTo(SOUND);
        // when, then
        assertThat(faults(yaml))
                .extracting(FileFault::line, fault -> fault.reason().text())
                .contains(tuple(line, reason));
    }

    @Test
    void a_roster_that_is_over_has_no_use() {
        assertThat(book.read(SOUND, Times.at("2026-03-30 07:59"))).isInstanceOf(Reading.Sound.class);
        assertThat(book.read(SOUND, Times.at("2026-03-30 08:00")))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault -> fault.reason().text())
                                .containsExactly("to: the roster is over at 2026-03-30 08:00 already"));
    }

    @Test
    void all_faults_are_named_at_once() {
        String yaml =
                SOUND.replace("from: 2026-03-23 08:00\nto", "from: soon\nto").replace("[wang]", "[wong]");
        assertThat(faults(yaml)).extracting(FileFault::line).containsExactly(2, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# nothing", "desk: [", "370302", "- x", "desk: \u0007"})
    void what_says_nothing_is_no_roster(String yaml) {
        assertThat(faults(yaml))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isPositive());
    }

    @Test
    void a_roster_speaks_of_one_role_at_least() {
        assertThat(faults(SOUND.substring(0, SOUND.indexOf("duty:")) + "duty: {}\n"))
                .extracting(fault -> fault.reason().text())
                .containsExactly("duty: a roster speaks of one role at least");
    }

    @Test
    void a_file_that_is_too_long_for_any_year_is_not_read() {
        assertThat(faults(SOUND + "# " + "长".repeat(400_000)))
                .extracting(FileFault::line, fault -> fault.reason().text())
                .containsExactly(tuple(1, "the file has more than 400000 characters"));
    }
}
