package cn.zhibao.hazard.http;

import cn.zhibao.hazard.app.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the next part; absent at the end
 */
record PageView<V>(List<V> items, @Nullable String next) {

    static <T, V> PageView<V> of(Page<T> page, Function<T, V> view) {
        return new PageView<>(
                page.items().stream().map(view).toList(),
                page.next() == null ? null : page.next().toString());
    }
}
