package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page that is asked for of a list in the order of time, of one case or of all. */
class CasePage {

    @RestQuery
    @Nullable
    String caseId;

    @RestQuery
    @Nullable
    String cursor;

    @RestQuery
    @Nullable
    String limit;

    Asked read(ListParameters in) {
        return new Asked(in.id("caseId", caseId), in.place(cursor, Escalations.Place::new), in.limit(limit));
    }

    /** The same, read. */
    record Asked(@Nullable UUID caseId, Escalations.@Nullable Place after, int most) {

        /** How many rows to read: by one more than the page holds it is known whether another follows. */
        int rows() {
            return most + 1;
        }

        /** Makes the page of what was read; the list stands in the order of this time and this id. */
        <R, T> Function<List<R>, Page<T>> of(Function<R, T> view, Function<R, Instant> at, Function<R, UUID> id) {
            return found -> Page.of(found, most, view, last -> Paging.cursor(at.apply(last), id.apply(last)));
        }
    }
}
