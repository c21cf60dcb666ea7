package cn.zhibao.hazard.domain.register;

import cn.zhibao.hazard.domain.register.basis.Citation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The code tables of accident types, each with its days in force. A code is unique over all of them, and is understood
 * whenever the accident happened: who files need not know which table is in force. Immutable.
 */
public final class AccidentTypes {

    /** Days of the casualty window of an accident whose type is not known (Decree 493 article 13). */
    public static final int WINDOW_DAYS = 30;

    private static final String TABLE = "# table: ";
    private static final String IN_FORCE = "# in-force: ";
    private static final String UNTIL = "# until: ";
    private static final String PROVISIONAL = "# provisional";

    /**
     * One published table.
     *
     * @param source code of the rule source that it is
     * @param until last day in force; absent while it is
     * @param provisional true when its codes are not those of the publisher
     */
    public record Published(
            String name,
            String source,
            LocalDate inForce,
            @Nullable LocalDate until,
            boolean provisional,
            List<AccidentType> types) {

        public Published {
            types = List.copyOf(types);
        }
    }

    private final List<Published> tables;
    private final Map<String, AccidentType> byCode;

    private AccidentTypes(List<Published> tables) {
        this.tables = List.copyOf(tables);
        this.byCode = new HashMap<>();
        tables.stream().flatMap(table -> table.types().stream()).forEach(this::put);
    }

    private void put(AccidentType type) {
        if (byCode.put(type.code(), type) != null) {
            throw new IllegalArgumentException("accident type " + type.code() + " is listed twice");
        }
    }

    /**
     * Reads tables: comments that say name, source, days in force and whether it is provisional, then lines {@code
     * code;name;window-days;formerly}, the last a list of codes with commas.
     *
     * @throws IllegalArgumentException on a wrong line, a code that is there twice, or a table without name, source or day
     */
    public static AccidentTypes of(List<List<String>> files) {
        Map<String, List<String>> successors = new HashMap<>();
        files.stream()
                .flatMap(lines -> Table.rows(lines, ";", 4).stream())
                .forEach(row ->
                        codes(row[3]).forEach(old -> successors.merge(old, List.of(row[0]), AccidentTypes::joined)));
        return new AccidentTypes(
                files.stream().map(lines -> published(lines, successors)).toList());
    }

    private static Published published(List<String> lines, Map<String, List<String>> successors) {
        String until = Table.comment(lines, UNTIL).orElse(null);
        return new Published(
                Table.comment(lines, TABLE).orElseThrow(() -> new IllegalArgumentException("a table has no name")),
                Table.source(lines),
                LocalDate.parse(Table.comment(lines, IN_FORCE)
                        .orElseThrow(() -> new IllegalArgumentException("a table does not say since when it holds"))),
                until == null ? null : LocalDate.parse(until),
                Table.comment(lines, PROVISIONAL).isPresent(),
                Table.rows(lines, ";", 4).stream()
                        .map(row -> new AccidentType(
                                row[0],
                                row[1],
                                Integer.parseInt(row[2]),
                                codes(row[3]),
                                successors.getOrDefault(row[0], List.of())))
                        .toList());
    }

    private static List<String> codes(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** In the order of their days in force. */
    public List<Published> tables() {
        return tables;
    }

    /** What each table rests on. */
    public List<Citation> citations() {
        return tables.stream()
                .map(one -> new Citation("accident types " + one.name(), one.source(), one.inForce(), one.until()))
                .toList();
    }

    public Optional<AccidentType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean knows(@Nullable String code) {
        return code != null && byCode.containsKey(code);
    }

    /** The codes under which this type is known in the tables: itself, those it took over and those that took it over. */
    public Set<String> everywhere(String code) {
        AccidentType type = byCode.get(code);
        return type == null
                ? Set.of(code)
                : Stream.of(List.of(code), type.formerly(), type.successors())
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Length of the casualty window of this type; of an unknown one {@link #WINDOW_DAYS}. */
    public int windowDays(@Nullable String code) {
        AccidentType type = code == null ? null : byCode.get(code);
        return type == null ? WINDOW_DAYS : type.windowDays();
    }
}
