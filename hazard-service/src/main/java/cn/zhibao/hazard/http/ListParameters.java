package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Paging;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; each wrong one is a fault whose pointer is {@code ?name}. */
final class ListParameters {

    private final Faults faults = new Faults();

    int limit(@Nullable String text) {
        OptionalInt limit = Paging.readLimit(text);
        if (limit.isEmpty()) {
            faults.add("?limit", "bad-parameter", Map.of("min", 1, "max", Paging.LIMIT_MAX));
        }
        return limit.orElse(Paging.LIMIT_MAX);
    }

    @Nullable
    UUID cursor(@Nullable String text) {
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
    @Nullable
    String region(@Nullable String text) {
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

    <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
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

    /** ISO 8601 with {@code Z} or an offset. */
    @Nullable
    Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notTime) {
            faults.add("?" + name, "not-a-time", Map.of("expected", "ISO 8601 with offset"));
            return null;
        }
    }

    @Nullable
    Boolean flag(String name, @Nullable String text) {
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

    Faults faults() {
        return faults;
    }
}
