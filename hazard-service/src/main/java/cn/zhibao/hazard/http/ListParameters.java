package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Paging;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; each wrong one is a fault whose pointer is {@code ?name}. */
public final class ListParameters {

    private static final int WORD_MAX = 64;
    private static final Instant YEAR_1 = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-12-30T00:00:00Z");

    private final Faults faults = new Faults();

    public int limit(@Nullable String text) {
        OptionalInt limit = Paging.readLimit(text);
        if (limit.isEmpty()) {
            faults.add("?limit", "bad-parameter", Map.of("min", 1, "max", Paging.LIMIT_MAX));
        }
        return limit.orElse(Paging.LIMIT_MAX);
    }

    public @Nullable UUID cursor(@Nullable String text) {
        return text == null ? null : uuid("?cursor", text);
    }

    private @Nullable UUID uuid(String pointer, String text) {
        UUID id = Ids.parse(text);
        if (id == null) {
            faults.add(pointer, "bad-parameter");
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
        if (text == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(YEAR_1) && time.isBefore(YEAR_9999)) {
                return time;
            }
        } catch (DateTimeException notTime) {
            // named below, like a time no calendar of ours has
        }
        faults.add("?" + name, "not-a-time", Map.of("expected", "ISO 8601 with offset"));
        return null;
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

    public Faults faults() {
        return faults;
    }
}
