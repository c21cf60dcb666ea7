package cn.zhibao.escalation.domain.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of holidays are in force when, by the moments at which limits are counted. A later table of a year stands in the
 * place of an earlier one from its moment on; what was counted before stays as it was.
 */
public final class Calendars {

    private final List<Era> eras = new ArrayList<>();
    private final Map<Integer, Instant> since = new HashMap<>();
    private final Set<Table> tables;

    /**
     * The table of a year, and from when on it counts.
     *
     * @param number tells the tables of a year apart, from 1
     * @param from {@link Instant#MIN} for the beginning
     */
    public record Table(int year, int number, WorkCalendar.Year days, Instant from) {

        /** Names it for ever, such as {@code 2027.1}. */
        public String name() {
            return year + "." + number;
        }
    }

    private record Era(Instant from, WorkCalendar calendar) {}

    /** In any order. */
    public Calendars(Collection<Table> tables) {
        this.tables = Set.copyOf(tables);
        Map<Integer, Table> inForce = new TreeMap<>();
        Map<Instant, List<Table>> byMoment = tables.stream()
                .sorted(Comparator.comparing(Table::from).thenComparing(Table::number))
                .collect(Collectors.groupingBy(Table::from, LinkedHashMap::new, Collectors.toList()));
        byMoment.forEach((from, come) -> {
            come.forEach(table -> {
                inForce.put(table.year(), table);
                since.putIfAbsent(table.year(), from);
            });
            eras.add(new Era(from, together(inForce)));
        });
    }

    private static WorkCalendar together(Map<Integer, Table> tables) {
        Map<Integer, WorkCalendar.Year> years = new HashMap<>();
        tables.forEach((year, table) -> years.put(year, table.days()));
        String version = tables.values().stream().map(Table::name).collect(Collectors.joining(" "));
        return new WorkCalendar(version, years);
    }

    /** The working days as they were known to be at a moment. */
    public WorkCalendar at(Instant moment) {
        for (Era era : eras.reversed()) {
            if (!era.from().isAfter(moment)) {
                return era.calendar();
            }
        }
        return new WorkCalendar("", Map.of());
    }

    /** From when on working days of that year can be counted, null while nobody knows when. */
    public @Nullable Instant since(int year) {
        return since.get(year);
    }

    /** Years of which working days can be counted, now or from a moment that is known. */
    public Set<Integer> years() {
        return Set.copyOf(since.keySet());
    }

    /** Those of which it is made. */
    public Set<Table> tables() {
        return tables;
    }
}
