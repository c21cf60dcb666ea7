package cn.zhibao.hazard.app;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next cursor of the part after it; absent at the end
 */
public record Page<T>(List<T> items, @Nullable UUID next) {

    public static final int LIMIT_MAX = 200;
    public static final int LIMIT_DEFAULT = 50;

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of rows, one more of which was asked for than the page may hold. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, UUID> id) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), id.apply(rows.get(limit - 1)));
    }
}
