package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Page;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Answers lists that are read page by page, each from the id of the last row of the one before. */
public final class Pages {

    private Pages() {}

    /**
     * A page as an answer.
     *
     * @param found one row more than the page may hold, if there are so many
     * @param view a row as the caller gets it
     * @param id what the next page begins after
     */
    public static <R, T> Response answer(List<R> found, int most, Function<R, T> view, Function<R, UUID> id) {
        return Response.ok(Page.of(found, most, view, last -> id.apply(last).toString()))
                .build();
    }
}
