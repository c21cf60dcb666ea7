package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.http.Parameters;
import cn.zhibao.notice.domain.Region;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the lists of this service ask for beside a page. */
final class ListParameters extends Parameters {

    @Nullable
    Region region(@Nullable String text) {
        return read("region", text, Region::parse);
    }

    @Nullable
    NoticeKind kind(@Nullable String text) {
        return read(
                "kind",
                text,
                asked -> Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind.name().equals(asked))
                        .findFirst());
    }

    /** Positions before this one; all, without a cursor. */
    long before(@Nullable String cursor) {
        Long last = last(cursor, Long::valueOf);
        return last == null ? Long.MAX_VALUE : last;
    }
}
