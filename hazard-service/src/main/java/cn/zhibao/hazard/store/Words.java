package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Sql;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The table {@code case_words}, in which a search for words looks: what was said of a case, in small letters, and the pairs of
 * neighbouring characters in it as numbers. Chinese has no spaces to find words by, and a word of two characters is common.
 */
final class Words {

    /** Columns of a new row besides its case, with their types. */
    static final String TYPES = "said text, pairs integer[]";

    private static final long SPREAD = 1_000_003;
    private static final long NUMBERS = Integer.MAX_VALUE;

    private static final Sql CHANGE = Sql.of("""
            update case_words set said = :said, pairs = cast(cast(:pairs as text) as integer[]) where case_id = :id""");

    private Words() {}

    /** As it is kept and looked for. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** As PostgreSQL reads an array. Two pairs may be the same number: who finds by them looks at the words too. */
    static String pairs(String small) {
        int[] points = small.codePoints().toArray();
        StringJoiner pairs = new StringJoiner(",", "{", "}");
        for (int i = 1; i < points.length; i++) {
            if (points[i - 1] != '\n' && points[i] != '\n') {
                pairs.add(Long.toString((points[i - 1] * SPREAD + points[i]) % NUMBERS));
            }
        }
        return pairs.toString();
    }

    static void write(JsonGenerator out, String searched) throws IOException {
        String small = small(searched);
        out.writeStringField("said", small);
        out.writeStringField("pairs", pairs(small));
    }

    /** Most changes of a case change nothing of it. */
    static Uni<Void> change(Mutiny.StatelessSession session, UUID caseId, String before, String after) {
        if (before.equals(after)) {
            return Uni.createFrom().voidItem();
        }
        String small = small(after);
        return CHANGE.on(session)
                .set("said", small)
                .set("pairs", pairs(small))
                .set("id", caseId)
                .update()
                .invoke(updated -> Changed.exactlyOne(updated, caseId))
                .replaceWithVoid();
    }
}
