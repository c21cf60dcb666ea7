package cn.zhibao.escalation.app.rules;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.rules.CalendarReading.Reading;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import cn.zhibao.escalation.domain.release.CalendarVersion.Name;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tables of holidays as people look at them, and the years that lack one. */
public final class LookAtCalendars {

    /** The State Council arranges the holidays of a year in the autumn before; from here on its table is missed. */
    private static final Month MISSED_FROM = Month.NOVEMBER;

    private final KeptCalendars calendars;
    private final CalendarReading reading;
    private final Clock clock;

    public LookAtCalendars(KeptCalendars calendars, CalendarReading reading, Clock clock) {
        this.calendars = calendars;
        this.reading = reading;
        this.clock = clock;
    }

    /** The JSON Schema of the files of tables of holidays. */
    public String schema() {
        return reading.schema();
    }

    /** Where a table stands. */
    public enum State {
        /** Imported; nobody has agreed yet. */
        DRAFT,
        /** Another one of its year was imported before anybody agreed. */
        REPLACED,
        /** Agreed to, and not yet in force: it is known from when on. */
        APPROVED,
        ACTIVE,
        SUPERSEDED
    }

    /** A table, what it says, and where it stands now. */
    public record Seen(CalendarVersion version, WorkCalendar.Year days, State state) {}

    /**
     * A year without a table in force.
     *
     * @param cases that wait for it
     */
    public record Missing(int year, long cases) {}

    /** Everything there is, and what is missing. */
    public record Overview(List<Seen> tables, List<Missing> missing) {
        public Overview {
            tables = List.copyOf(tables);
            missing = List.copyOf(missing);
        }
    }

    public Uni<Overview> overview() {
        return calendars
                .all()
                .chain(versions -> calendars.waiting().map(waiting -> overview(versions, waiting, clock.instant())));
    }

    public Uni<Optional<Seen>> one(Name name) {
        return calendars
                .all()
                .map(versions -> versions.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .map(each -> seen(each, versions, clock.instant())));
    }

    private Overview overview(List<CalendarVersion> versions, SortedMap<Integer, Long> waiting, Instant now) {
        Set<Integer> approved = versions.stream()
                .filter(each -> each.approval() != null)
                .map(each -> each.name().year())
                .collect(Collectors.toSet());
        SortedMap<Integer, Long> missing = new TreeMap<>(waiting);
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        missing.putIfAbsent(today.getYear(), 0L);
        if (today.getMonth().compareTo(MISSED_FROM) >= 0) {
            missing.putIfAbsent(today.getYear() + 1, 0L);
        }
        missing.keySet().removeAll(approved);
        List<Missing> years = new ArrayList<>();
        missing.forEach((year, cases) -> years.add(new Missing(year, cases)));
        return new Overview(
                versions.stream().map(each -> seen(each, versions, now)).toList(), years);
    }

    private Seen seen(CalendarVersion version, List<CalendarVersion> all, Instant now) {
        Reading.Sound table = reading.sound(version.content());
        return new Seen(version, table.days(), stateOf(version, all, now));
    }

    private static State stateOf(CalendarVersion version, List<CalendarVersion> all, Instant now) {
        List<CalendarVersion> later = all.stream()
                .filter(each -> each.name().year() == version.name().year()
                        && each.name().number() > version.name().number())
                .toList();
        if (version.approval() == null) {
            return later.isEmpty() ? State.DRAFT : State.REPLACED;
        }
        if (version.approval().from().isAfter(now)) {
            return State.APPROVED;
        }
        boolean followed = later.stream()
                .filter(each -> each.approval() != null)
                .anyMatch(each -> !requireNonNull(each.approval()).from().isAfter(now));
        return followed ? State.SUPERSEDED : State.ACTIVE;
    }
}
