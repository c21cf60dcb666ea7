package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.http.json.Iso;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; each wrong one is a fault whose pointer is {@code ?name}. */
public final class ListParameters {

    private static final int WORD_MAX = 64;
    private static final int PART_MIN = 2;

    private final Faults faults = new Faults();

    public int limit(@Nullable String text) {
        OptionalInt limit = Paging.readLimit(text);
        if (limit.isEmpty()) {
            faults.add("?limit", "bad-parameter", Map.of("min", 1, "max", Paging.LIMIT_MAX));
        }
        return limit.orElse(Paging.LIMIT_MAX);
    }

    public @Nullable UUID cursor(@Nullable String text) {
        return id("cursor", text);
    }

    public @Nullable UUID id(String name, @Nullable String text) {
        UUID id = text == null ? null : Ids.parse(text);
        if (text != null && id == null) {
            faults.add("?" + name, "bad-parameter");
        }
        return id;
    }

    /** Prefix of the codes of a region's subtree. */
    public @Nullable String region(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Region region = Region.parse(text).orElse(null);
        if (region == null) {
            faults.add("?region", "bad-parameter");
            return null;
        }
        return region.prefix();
    }

    public <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        E chosen = Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            faults.add("?" + name, "bad-parameter");
        }
        return chosen;
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
    public @Nullable Instant time(String name, @Nullable String text) {
        Instant time = text == null ? null : Iso.time(text);
        if (text != null && time == null) {
            faults.add("?" + name, "not-a-time", Map.of("expected", "ISO 8601 with offset"));
        }
        return time;
    }

    /** ISO 8601, {@code 2026-03-28}, of the years 1 to 9999. */
    public @Nullable LocalDate day(String name, @Nullable String text) {
        LocalDate day = text == null ? null : Iso.day(text);
        if (text != null && day == null) {
            faults.add("?" + name, "bad-parameter");
        }
        return day;
    }

    /** ISO 8601, {@code 2026-03}. */
    public @Nullable YearMonth month(String name, @Nullable String text) {
        LocalDate first = text == null ? null : Iso.day(text + "-01");
        if (text != null && first == null) {
            faults.add("?" + name, "bad-parameter");
        }
        return first == null ? null : YearMonth.from(first);
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

    /** Ends the request when a parameter could not be read. */
    public void refuseFaults() {
        if (!faults.none()) {
            throw new Refused(Problems.faulty(faults.list()));
        }
    }
}
