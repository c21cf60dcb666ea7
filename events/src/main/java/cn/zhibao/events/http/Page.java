package cn.zhibao.events.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the part after it; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of rows, one more of which was asked for than the page may hold. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
        List<R> kept = rows.size() <= limit ? rows : rows.subList(0, limit);
        String next = rows.size() <= limit ? null : cursor.apply(kept.getLast());
        return new Page<>(kept.stream().map(view).toList(), next);
    }
}
