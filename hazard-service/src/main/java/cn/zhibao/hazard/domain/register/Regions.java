package cn.zhibao.hazard.domain.register;

import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places known: GB/T 2260 and the functional zones beside it, each with the days it is in use. Immutable. */
public final class Regions {

    /** Days of the law are days here. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Set<String> NO_PLACES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /**
     * One place.
     *
     * @param validFrom first day of use; absent when in use since ever
     * @param validTo last day of use; absent while in use
     */
    public record Entry(
            Region region,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean inUse(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    private final Map<String, Entry> entries;

    private Regions(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * Reads the tables.
     *
     * @param national lines {@code code,name}
     * @param extension lines {@code code,name,valid-from,valid-to}, each day may be empty
     * @throws IllegalArgumentException on a wrong line or a code that is there twice
     */
    public static Regions of(List<String> national, List<String> extension) {
        Map<String, Entry> entries = new HashMap<>();
        for (String[] row : Table.rows(national, ",", 2)) {
            put(entries, new Entry(new Region(row[0]), row[1], null, null));
        }
        for (String[] row : Table.rows(extension, ",", 4)) {
            put(entries, new Entry(new Region(row[0]), row[1], day(row[2]), day(row[3])));
        }
        return new Regions(entries);
    }

    private static void put(Map<String, Entry> entries, Entry entry) {
        if (entries.put(entry.region().code(), entry) != null) {
            throw new IllegalArgumentException("region " + entry.region().code() + " is listed twice");
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The place that had this code at that time. */
    public Optional<Entry> find(String code, Instant at) {
        Entry entry = entries.get(code);
        if (entry == null) {
            return Optional.empty();
        }
        boolean always = entry.validFrom() == null && entry.validTo() == null;
        return always || entry.inUse(LocalDate.ofInstant(at, CHINA)) ? Optional.of(entry) : Optional.empty();
    }

    /**
     * The smallest areas of a region that are in use that day, by code: counties and zones, and what has none below it, such
     * as a city without counties.
     */
    public List<Entry> areas(Region scope, LocalDate day) {
        List<Entry> below = entries.values().stream()
                .filter(entry -> entry.region().within(scope) && entry.inUse(day))
                .sorted(Comparator.comparing(entry -> entry.region().code()))
                .toList();
        List<Entry> areas = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            // what lies below a place follows it, as its code has zeros where theirs go on
            boolean last = i + 1 == below.size()
                    || !below.get(i + 1).region().within(below.get(i).region());
            if (last) {
                areas.add(below.get(i));
            }
        }
        return areas;
    }

    /** Provinces and their cities in use that day, by code; without the groups that only the code table has. */
    public List<Region> provincesAndCities(LocalDate day) {
        return entries.values().stream()
                .filter(entry -> entry.inUse(day) && !NO_PLACES.contains(entry.name()))
                .map(Entry::region)
                .filter(region -> region.level() != Level.COUNTY)
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    public int size() {
        return entries.size();
    }
}
