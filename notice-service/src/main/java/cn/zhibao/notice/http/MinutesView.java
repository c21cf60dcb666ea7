package cn.zhibao.notice.http;

import cn.zhibao.notice.domain.paper.Interviewed;
import cn.zhibao.notice.domain.paper.Minutes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes over HTTP.
 *
 * @param attended false when the party did not come
 * @param absence why not
 * @param text the minutes as people read them, in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MinutesView(
        UUID noticeId,
        boolean attended,
        Instant heldAt,
        @Nullable String place,
        List<String> attendees,
        @Nullable String said,
        List<String> requirements,
        @Nullable String promise,
        @Nullable String absence,
        String by,
        Instant recordedAt,
        String text) {

    static MinutesView of(Minutes minutes) {
        Interviewed interview = minutes.interview();
        return new MinutesView(
                minutes.noticeId(),
                interview.attended(),
                interview.heldAt(),
                interview.place(),
                interview.attendees(),
                interview.said(),
                interview.requirements(),
                interview.promise(),
                interview.absence(),
                minutes.by(),
                minutes.recordedAt(),
                minutes.text());
    }
}
