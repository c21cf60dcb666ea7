package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Parameters;
import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.http.json.Iso;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the lists of this service ask for beside a page. */
public final class ListParameters extends Parameters {

    private static final int WORD_MAX = 64;
    private static final int PART_MIN = 2;

    private final Faults faults = new Faults();

    public @Nullable UUID cursor(@Nullable String text) {
        return id("cursor", text);
    }

    /** Prefix of the codes of a region's subtree. */
    public @Nullable String region(@Nullable String text) {
        return read("region", text, code -> Region.parse(code).map(Region::prefix));
    }

    public <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
        return read(
                name,
                text,
                word -> Arrays.stream(type.getEnumConstants())
                        .filter(choice -> choice.name().equals(word))
                        .findFirst());
    }

    public @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                faults.add("?" + name, "bad-parameter");
                yield null;
            }
        };
    }

    /** ISO 8601 with {@code Z} or an offset. */
    @Override
    public @Nullable Instant time(String name, @Nullable String text) {
        Instant time = text == null ? null : Iso.time(text);
        if (text != null && time == null) {
            faults.add("?" + name, "not-a-time", Map.of("expected", "ISO 8601 with offset"));
        }
        return time;
    }

    /** ISO 8601, {@code 2026-03-28}, of the years 1 to 9999. */
    public @Nullable LocalDate day(String name, @Nullable String text) {
        return read(name, text, each -> Optional.ofNullable(Iso.day(each)));
    }

    /** A whole number from 1 on. */
    public @Nullable Integer number(String name, @Nullable String text, int max) {
        Integer number = text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
        if (text != null && (number == null || number < 1 || number > max)) {
            faults.add("?" + name, "bad-parameter", Map.of("min", 1, "max", max));
        }
        return number;
    }

    /** ISO 8601, {@code 2026-03}. */
    public @Nullable YearMonth month(String name, @Nullable String text) {
        return read(
                name, text, each -> Optional.ofNullable(Iso.day(each + "-01")).map(YearMonth::from));
    }

    /** A word that a case may have: 1 to 64 characters without control characters. */
    public @Nullable String word(String name, @Nullable String text) {
        if (text != null
                && (text.isBlank() || text.length() > WORD_MAX || text.chars().anyMatch(c -> c < ' '))) {
            faults.add("?" + name, "bad-parameter");
            return null;
        }
        return text;
    }

    /** A part of what a case says: 2 to 64 characters without control characters, blanks around it left out. */
    public @Nullable String part(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String part = text.strip();
        int length = part.codePointCount(0, part.length());
        if (length < PART_MIN || length > WORD_MAX || part.chars().anyMatch(c -> c < ' ')) {
            faults.add("?" + name, "bad-parameter", Map.of("min", PART_MIN, "max", WORD_MAX));
        }
        return part;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void bad(String name, Map<String, Object> params) {
        faults.add("?" + name, "bad-parameter", params);
    }

    @Override
    public void check() {
        if (!faults.none()) {
            throw new Refused(Problems.faulty(faults.list()));
        }
    }
}
