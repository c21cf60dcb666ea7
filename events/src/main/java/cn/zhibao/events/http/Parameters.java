package cn.zhibao.events.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query parameters of one request. Each that cannot be read is a fault whose pointer is {@code ?name}, and all of
 * them are named in one answer: call {@link #check} when everything is read, and before anything is done with it.
 */
public class Parameters {

    private final List<Fault> faults = new ArrayList<>(0);

    /** How many rows are wanted. */
    public int limit(@Nullable String text) {
        OptionalInt limit = Paging.readLimit(text);
        if (limit.isEmpty()) {
            bad("limit", Map.of("min", 1, "max", Paging.LIMIT_MAX));
        }
        return limit.orElse(Paging.LIMIT_MAX);
    }

    /** What {@link Paging#cursor(Object)} was made of. */
    public <T> @Nullable T last(@Nullable String cursor, Function<String, T> read) {
        return read("cursor", cursor, text -> Paging.readLast(text, read));
    }

    /** The place that {@link Paging#cursor(Instant, UUID)} marks. */
    public <T> @Nullable T place(@Nullable String cursor, BiFunction<Instant, UUID, T> place) {
        return read("cursor", cursor, text -> Paging.readPlace(text, place));
    }

    public @Nullable UUID id(String name, @Nullable String text) {
        return read(name, text, each -> Optional.ofNullable(Ids.parse(each)));
    }

    /** A moment with its offset. */
    public @Nullable Instant time(String name, @Nullable String text) {
        return read(name, text, Parameters::moment);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Anything else: what is empty cannot be read. */
    public <T> @Nullable T read(String name, @Nullable String text, Function<String, Optional<T>> reading) {
        if (text == null) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            bad(name, Map.of());
        }
        return value.orElse(null);
    }

    /** Makes a fault of a parameter that was read otherwise. */
    public void bad(String name, Map<String, Object> params) {
        faults.add(new Fault("?" + name, "bad-parameter", params));
    }

    /** Ends the request when a parameter could not be read. */
    public void check() {
        if (!faults.isEmpty()) {
            throw new Refused(Problem.faulty(faults));
        }
    }
}
