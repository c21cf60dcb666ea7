package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.events.http.Paging;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page that is asked for of a list in the order of a time and an id, of one case or of all. */
class CasePage extends ListPage {

    @RestQuery
    @Nullable
    String caseId;

    @Nullable
    UUID caseId(ListParameters in) {
        return in.id("caseId", caseId);
    }

    Asked<Escalations.Place> read(ListParameters in) {
        return new Asked<>(in.place(cursor, Escalations.Place::new), in.limit(limit));
    }

    /** The cursor that marks a row of the list, which stands in the order of this time and this id. */
    static <R> Function<R, String> cursor(Function<R, Instant> at, Function<R, UUID> id) {
        return last -> Paging.cursor(at.apply(last), id.apply(last));
    }
}
