package cn.zhibao.hazard.http.register;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Labelled;
import cn.zhibao.hazard.domain.register.entry.Said;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says. Choices are said by their code or their Chinese term, days in the ways people write them
 * ({@code 2026-03-28}, {@code 2026/3/28}, {@code 2026.3.28}, {@code 2026年3月28日}), several choices with {@code 、} or
 * another mark between them.
 */
final class TableSaid implements Said {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})"
                    + "|年(\\d{1,2})月(\\d{1,2})日)");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[、，,;；|]\\s*");

    /** Longer ones are slips of the keyboard, and slow to reckon with. */
    private static final int DIGITS_MAX = 30;

    private final Map<String, String> cells;
    private final String pointer;
    private final Faults faults;

    /**
     * A row.
     *
     * @param cells text that is there, by JSON pointer
     */
    TableSaid(Map<String, String> cells, Faults faults) {
        this(cells, "", faults);
    }

    private TableSaid(Map<String, String> cells, String pointer, Faults faults) {
        this.cells = cells;
        this.pointer = pointer;
        this.faults = faults;
    }

    @Override
    public @Nullable String text(String name) {
        return cells.get(at(name));
    }

    @Override
    public @Nullable Integer integer(String name) {
        BigDecimal number = decimal(name);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notInteger) {
            wrongType(name, "integer");
            return null;
        }
    }

    @Override
    public @Nullable BigDecimal decimal(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() <= DIGITS_MAX && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException notNumber) {
            // named below, like one that is no number of people
        }
        wrongType(name, "number");
        return null;
    }

    @Override
    public @Nullable LocalDate day(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            try {
                return LocalDate.of(Integer.parseInt(day.group(1)), part(day, 2), part(day, 3));
            } catch (DateTimeException noDay) {
                // named below, like what has another form
            }
        }
        faults.add(at(name), "not-a-day", Map.of("expected", "YYYY-MM-DD"));
        return null;
    }

    /** Month or day: whichever of the forms was matched. */
    private static int part(Matcher day, int first) {
        for (int group = first; group <= day.groupCount(); group += 2) {
            if (day.group(group) != null) {
                return Integer.parseInt(day.group(group));
            }
        }
        throw new IllegalStateException("a day was matched without its parts");
    }

    @Override
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : choice(name, text, type);
    }

    private <E extends Enum<E>> @Nullable E choice(String name, String text, Class<E> type) {
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(text) || label(choice).equals(text)) {
                return choice;
            }
        }
        String choices =
                Arrays.stream(type.getEnumConstants()).map(TableSaid::label).collect(Collectors.joining(","));
        faults.add(at(name), "not-a-choice", Map.of("choices", choices));
        return null;
    }

    private static String label(Enum<?> choice) {
        return choice instanceof Labelled labelled ? labelled.label() : choice.name();
    }

    @Override
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        String text = text(name);
        if (text != null) {
            for (String one : BETWEEN.split(text, -1)) {
                E choice = one.isEmpty() ? null : choice(name, one, type);
                if (choice != null) {
                    chosen.add(choice);
                }
            }
        }
        return chosen;
    }

    @Override
    public @Nullable TableSaid object(String name) {
        String inside = at(name) + '/';
        return cells.keySet().stream().anyMatch(cell -> cell.startsWith(inside))
                ? new TableSaid(cells, at(name), faults)
                : null;
    }

    /** Nothing is left: a table with a column that nobody knows is refused before its rows are read. */
    @Override
    public void done() {}

    private void wrongType(String name, String expected) {
        faults.add(at(name), "wrong-type", Map.of("expected", expected));
    }

    private String at(String name) {
        return pointer + '/' + name;
    }
}
