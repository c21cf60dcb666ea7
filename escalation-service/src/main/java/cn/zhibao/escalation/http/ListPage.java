package cn.zhibao.escalation.http;

import cn.zhibao.events.http.Page;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page that is asked for of a list. */
class ListPage {

    @RestQuery
    @Nullable
    String cursor;

    @RestQuery
    @Nullable
    String limit;

    /** Reads it where a cursor marks a place as the list itself writes one. */
    <P> Asked<P> read(ListParameters in, Function<String, P> place) {
        return new Asked<>(in.last(cursor, place), in.limit(limit));
    }

    /**
     * The same, read.
     *
     * @param after where the page before ended, null for the first page
     * @param most how many rows the page may hold
     */
    record Asked<P>(@Nullable P after, int most) {

        /** How many rows to read: by one more than the page holds it is known whether another follows. */
        int rows() {
            return most + 1;
        }

        /** Makes the page of what was read; the cursor marks the place of its last row. */
        <R, T> Function<List<R>, Page<T>> of(Function<R, T> view, Function<R, String> cursor) {
            return found -> Page.of(found, most, view, cursor);
        }
    }
}
