package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Refused;
import cn.zhibao.notice.domain.Region;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what cannot be read ends the request with 400. */
final class Parameters {

    private Parameters() {}

    static @Nullable Region region(@Nullable String text) {
        return text == null ? null : Region.parse(text).orElseThrow(() -> Refused.parameter("region"));
    }

    static @Nullable NoticeKind kind(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refused.parameter("kind"));
    }

    /** Positions before this one; all, without a cursor. */
    static long before(@Nullable String cursor) {
        return Optional.ofNullable(Paging.last(cursor, Long::valueOf)).orElse(Long.MAX_VALUE);
    }
}
