package cn.zhibao.events.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters {@code limit} and {@code cursor} of lists. A cursor means something to the list that made it alone. */
public final class Paging {

    public static final int LIMIT_MAX = 200;
    private static final int LIMIT_DEFAULT = 50;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final String SEPARATOR = "_";

    private Paging() {}

    /** How many rows are wanted; empty when it cannot be read. */
    public static OptionalInt readLimit(@Nullable String text) {
        if (text == null) {
            return OptionalInt.of(LIMIT_DEFAULT);
        }
        int limit = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return limit >= 1 && limit <= LIMIT_MAX ? OptionalInt.of(limit) : OptionalInt.empty();
    }

    /** Of a list in the order of a time, kept to the microsecond, and an id. */
    public static String cursor(Instant at, UUID id) {
        return cursor(ChronoUnit.MICROS.between(Instant.EPOCH, at) + SEPARATOR + id);
    }

    /** Of a list in the order of one value. */
    public static String cursor(Object last) {
        byte[] text = last.toString().getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The place that {@link #cursor(Instant, UUID)} marks; empty when it marks none. */
    public static <T> Optional<T> readPlace(String cursor, BiFunction<Instant, UUID, T> place) {
        return readLast(cursor, text -> {
            int end = text.indexOf(SEPARATOR);
            Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, end)), ChronoUnit.MICROS);
            return place.apply(at, UUID.fromString(text.substring(end + 1)));
        });
    }

    /** What {@link #cursor(Object)} was made of; empty when it was made by nobody. */
    public static <T> Optional<T> readLast(String cursor, Function<String, T> read) {
        try {
            return Optional.of(
                    read.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
