package cn.zhibao.hazard.store.posting;

import cn.zhibao.hazard.app.posting.Postings;
import cn.zhibao.hazard.domain.posting.Post;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.domain.posting.Term;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Postings as rows. */
final class PostingRows {

    static final String COLUMNS = """
            cast(c.posting_id as text), c.version, c.inspector, c.display_name, c.certificate, c.authority, c.authority_name,
            c.place_kind, c.place_key, c.region, cast(c.starts_on as text), cast(c.ends_on as text),
            cast(c.renewed_from as text), cast(extract(epoch from c.ended_at) * 1000 as bigint), c.ended_by, c.end_reason""";

    private static final int COUNTS = 16;

    /** With what was reported under each. */
    static final String COUNTED = COLUMNS + """
            , (select count(*) from hazard h where h.posting = c.posting_id and not h.exercise)
            , (select count(*) from hazard h where h.posting = c.posting_id and not h.exercise and h.level = 'MAJOR')
            """;

    private PostingRows() {}

    static Postings.Known known(Object[] row) {
        return new Postings.Known(
                posting(row), ((Number) row[COUNTS]).longValue(), ((Number) row[COUNTS + 1]).longValue());
    }

    static Posting posting(Object[] row) {
        return new Posting(
                UUID.fromString(text(row[0])),
                ((Number) row[1]).intValue(),
                new Posting.Inspector(text(row[2]), text(row[3]), text(row[4])),
                Authority.parse(text(row[5])).orElseThrow(),
                text(row[6]),
                new Post(Post.Kind.valueOf(text(row[7])), text(row[8]), new Region(text(row[9]))),
                new Term(day(row[10]), day(row[11]), day(row[12])),
                early(row[13], row[14], row[15]));
    }

    private static Posting.@Nullable Early early(@Nullable Object at, @Nullable Object by, @Nullable Object reason) {
        return at == null || by == null || reason == null
                ? null
                : new Posting.Early(Instant.ofEpochMilli(((Number) at).longValue()), text(by), text(reason));
    }

    private static LocalDate day(Object value) {
        return LocalDate.parse(text(value));
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
