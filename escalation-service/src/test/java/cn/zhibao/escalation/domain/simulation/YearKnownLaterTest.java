package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of a year becomes known while history is told, as the auditor learns of it. It is of this test, not of China. */
class YearKnownLaterTest {

    private static final Instant FROM = Times.at("2027-01-05 20:00");
    private static final String OPENED = "01-05 20:00 DET-LATE opened, 12-31 22:00:00.001 to 01-16 00:00";

    private final Seen seen = new Seen();
    private final Simulation simulation = new Simulation(Seen.shipped(), "000000", 0, seen);

    private static Setting with2027() {
        Set<Calendars.Table> tables = new HashSet<>(Story.CALENDAR.tables());
        tables.add(
                new Calendars.Table(2027, 1, new WorkCalendar.Year(Set.of(LocalDate.of(2027, 1, 1)), Set.of()), FROM));
        return new Setting(Story.POLICY, Roster.EVERYWHERE, new Calendars(tables));
    }

    /** Two hours later it is suspected, and the limit of the verification cannot be counted. */
    private Samples.Accident suspected() {
        var accident = reported("2026-12-31 20:00").in(Samples.CHANGSHA_WANGCHENG);
        simulation.take(new Recorded(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of())));
        simulation.passTime(Times.at("2027-01-02 09:00"));
        return accident;
    }

    private List<String> opened() {
        return seen.lines().stream()
                .filter(line -> line.contains("DET-LATE opened"))
                .toList();
    }

    @Test
    void a_case_that_waits_goes_on_at_the_moment_of_the_table() {
        // given
        suspected();
        // when
        simulation.decideBy(with2027());
        simulation.passTime(FROM.minusNanos(1));
        assertThat(opened()).isEmpty();
        simulation.passTime(FROM);
        // then
        assertThat(opened()).containsExactly(OPENED);
    }

    @Test
    void a_case_that_has_ended_is_not_forgotten_while_it_waits() {
        // given
        var accident = suspected();
        Instant end = Times.at("2027-01-04 09:00");
        // when
        simulation.take(new Recorded(2, end, new AccidentConcluded(accident.facts(), Histories.CONCLUSION, end)));
        simulation.passTime(FROM.minusNanos(1));
        // then
        assertThat(seen.forgotten).isEmpty();
        // when
        simulation.decideBy(with2027());
        simulation.passAllTime();
        // then
        assertThat(opened()).containsExactly(OPENED);
        assertThat(seen.forgotten).containsExactly(accident.id());
    }

    @Test
    void who_knows_the_table_from_the_beginning_decides_the_same() {
        // given
        suspected();
        simulation.decideBy(with2027());
        simulation.passAllTime();
        Seen known = new Seen();
        Simulation all = new Simulation(with2027(), "000000", 0, known);
        var accident = reported("2026-12-31 20:00").in(Samples.CHANGSHA_WANGCHENG);
        // when
        all.take(new Recorded(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of())));
        all.passAllTime();
        // then
        assertThat(known.lines()).isEqualTo(seen.lines()).contains(OPENED);
    }
}
