package cn.zhibao.escalation.domain.duty;

import static cn.zhibao.escalation.Duties.known;
import static cn.zhibao.escalation.Duties.yaml;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Duties;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.OfficeHolder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on duty when. */
class DutyRostersTest {

    private static final String DESK = "370302";
    private static final String OFFICER = "duty-officer";

    /** Nobody from 20:00 to 22:00, two at once from 23:00 on, over midnight. */
    private static final String WEEK = yaml(
            DESK,
            "2026-03-23 08:00",
            "2026-03-30 08:00",
            "duty-officer:",
            "  - {from: 2026-03-23 08:00, to: 2026-03-23 20:00, people: [zhang]}",
            "  - {from: 2026-03-23 22:00, to: 2026-03-24 08:00, people: [li]}",
            "  - {from: 2026-03-23 23:00, to: 2026-03-30 08:00, people: [zhang]}",
            "duty-leader: []",
            "principal:",
            "  - {people: [wang]}");

    private final DutyRosters rosters = Duties.of(Instant.MIN, WEEK);

    private static @Nullable List<String> ids(DutyRosters rosters, String target, String at) {
        OnDuty onDuty = rosters.at(DESK, target, Times.at(at));
        return onDuty == null
                ? null
                : onDuty.people().stream().map(OfficeHolder::id).toList();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-23 07:59:59.999, -
            2026-03-23 08:00,        zhang
            2026-03-23 19:59:59.999, zhang
            2026-03-23 20:00,        ''
            2026-03-23 21:59:59.999, ''
            2026-03-23 22:00,        li
            2026-03-23 23:59:59.999, li zhang
            2026-03-24 00:00,        li zhang
            2026-03-24 08:00,        zhang
            2026-03-30 07:59:59.999, zhang
            2026-03-30 08:00,        -
            """)
    void a_shift_begins_at_its_moment_and_ends_right_before_another(String at, @Nullable String people) {
        List<String> ids = ids(rosters, OFFICER, at);
        assertThat(ids == null ? null : String.join(" ", ids)).isEqualTo(people);
    }

    @Test
    void a_role_without_shifts_is_held_by_nobody_and_one_that_is_not_spoken_of_is_unknown() {
        assertThat(ids(rosters, "duty-leader", "2026-03-25 12:00")).isEmpty();
        assertThat(ids(rosters, "principal", "2026-03-25 12:00")).containsExactly("wang");
        assertThat(ids(rosters, "clerk", "2026-03-25 12:00")).isNull();
        assertThat(rosters.at("370303", OFFICER, Times.at("2026-03-25 12:00"))).isNull();
    }

    @Test
    void a_roster_of_one_shift_stands_in_for_that_shift_and_that_role_from_when_it_is_in_force() {
        // given: 李强 takes the day of the 25th over, as is said at noon
        String day = yaml(DESK, "2026-03-25 08:00", "2026-03-25 20:00", "duty-officer:", "  - {people: [li]}");
        DutyRosters both = rosters.with(List.of(known(day, 2, Times.at("2026-03-25 12:00"))));
        // then
        assertThat(ids(both, OFFICER, "2026-03-25 11:59:59.999")).containsExactly("zhang");
        assertThat(ids(both, OFFICER, "2026-03-25 12:00")).containsExactly("li");
        assertThat(ids(both, "principal", "2026-03-25 12:00")).containsExactly("wang");
        assertThat(ids(both, OFFICER, "2026-03-25 20:00")).containsExactly("zhang");
        assertThat(requireNonNull(both.at(DESK, OFFICER, Times.at("2026-03-25 12:00")))
                        .roster())
                .isEqualTo("370302.2");
    }

    @Test
    void what_is_told_twice_changes_nothing() {
        DutyRosters twice = rosters.with(List.of(known(WEEK, 1, Instant.MIN)));
        assertThat(ids(twice, OFFICER, "2026-03-23 22:00")).containsExactly("li");
    }

    @ParameterizedTest(name = "from {0} on until {1}, vacant {2}")
    @CsvSource({
        "2026-03-23 09:00, 2026-03-23 20:00, true",
        "2026-03-23 22:30, 2026-04-06 08:00, false",
        "2026-03-29 12:00, 2026-04-06 08:00, false"
    })
    void the_end_of_duty_is_where_nobody_follows(String from, String until, boolean vacant) {
        // given: the next week is known too
        String next = yaml(DESK, "2026-03-30 08:00", "2026-04-06 08:00", "duty-officer:", "  - {people: [li]}");
        DutyRosters both = rosters.with(List.of(known(next, 2, Times.at("2026-03-23 00:00"))));
        // then
        assertThat(both.manned(DESK, OFFICER, Times.at(from)))
                .isEqualTo(new DutyRosters.Manned(Times.at(until), vacant));
    }

    @Test
    void nobody_is_on_duty_from_a_gap_on() {
        assertThat(rosters.manned(DESK, OFFICER, Times.at("2026-03-23 20:00"))).isNull();
        assertThat(rosters.manned(DESK, OFFICER, Times.at("2026-04-23 20:00"))).isNull();
    }

    @Test
    void desks_whose_roster_ends_are_counted() {
        Instant now = Times.at("2026-03-29 12:00");
        assertThat(rosters.endingBefore(Times.at("2026-03-30 07:59"), now)).isZero();
        assertThat(rosters.endingBefore(Times.at("2026-03-30 08:00"), now)).isOne();
        assertThat(rosters.endingBefore(Times.at("2026-05-02 08:00"), Times.at("2026-05-01 08:00")))
                .isZero();
    }

    @Test
    void gaps_are_named() {
        assertThat(Gap.of(known(WEEK, 1, Instant.MIN).facts()))
                .containsExactly(
                        new Gap(OFFICER, Times.at("2026-03-23 20:00"), Times.at("2026-03-23 22:00")),
                        new Gap("duty-leader", Times.at("2026-03-23 08:00"), Times.at("2026-03-30 08:00")));
    }
}
