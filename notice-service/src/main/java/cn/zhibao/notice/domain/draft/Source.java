package cn.zhibao.notice.domain.draft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from.
 *
 * @param by the leader, or the superior that inspected; null where nobody is named
 * @param on day in China
 * @param words what was instructed or found
 */
public record Source(
        SourceKind kind,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String words) {}
