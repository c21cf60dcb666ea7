package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Sql;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The table {@code case_words}, in which a search for words looks: what was said of a case, in small letters, and its keys. Those
 * are two and three neighbouring characters in it as numbers, for Chinese has no spaces to find words by, and negative ones for
 * its place and kind, so that one index cuts down to all of them.
 */
final class Words {

    /** Columns of a new row besides its case, with their types. */
    static final String TYPES = "said text, keys integer[]";

    private static final long SPREAD = 1_000_003;
    private static final long NUMBERS = Integer.MAX_VALUE;

    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int COUNTY = 6;

    private static final Sql CHANGE = Sql.of("""
            update case_words set said = :said, keys = cast(cast(:keys as text) as integer[]) where case_id = :id""");

    private Words() {}

    /** As it is kept and looked for. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * What was said of a case, and of which case.
     *
     * @param text one line a field
     * @param region code of the region
     */
    record Said(String text, String region, Kind kind) {

        String keys() {
            int[] points = points(small(text));
            IntStream places = IntStream.of(COUNTY, CITY, PROVINCE).map(length -> place(region.substring(0, length)));
            return array(pairs(points), kind.keys(), places, threes(points));
        }
    }

    /** Of hazards there are so many more that a key of theirs would find nothing out. */
    enum Kind {
        HAZARD,
        ACCIDENT;

        private static final int NEWEST_HAZARDS = 20_000;

        private IntStream keys() {
            return this == ACCIDENT ? IntStream.of(-1) : IntStream.empty();
        }

        /**
         * Whether looking through the newest is worth its time: through five hundred accidents it always is.
         *
         * @param share of all cases that may be found
         * @param limit cases of a page
         */
        boolean mayFillFromNewest(double share, int limit) {
            return this == ACCIDENT || share * NEWEST_HAZARDS * 2 >= limit;
        }
    }

    /**
     * What to look for, as PostgreSQL reads an array: threes, or pairs when there are none.
     *
     * @param small a part of what was said
     * @param places beginnings of codes of regions, of 2, 4 or 6 characters, in all of which the case lies
     */
    static String keys(String small, Kind kind, Collection<String> places) {
        int[] points = points(small);
        int[] threes = threes(points).toArray();
        IntStream words = threes.length > 0 ? IntStream.of(threes) : pairs(points);
        return array(words, kind.keys(), places.stream().mapToInt(Words::place));
    }

    private static int place(String prefix) {
        return -Integer.parseInt(prefix + "0".repeat(COUNTY - prefix.length()), Character.MAX_RADIX);
    }

    private static int[] points(String small) {
        return small.codePoints().toArray();
    }

    /** Two pairs or threes may be the same number: who finds by them looks at the words too. */
    private static IntStream pairs(int[] points) {
        return IntStream.range(1, points.length)
                .filter(i -> points[i - 1] != '\n' && points[i] != '\n')
                .map(i -> mixed(points[i - 1], points[i]));
    }

    private static IntStream threes(int[] points) {
        return IntStream.range(2, points.length)
                .filter(i -> points[i - 2] != '\n' && points[i - 1] != '\n' && points[i] != '\n')
                .map(i -> mixed(mixed(points[i - 2], points[i - 1]), points[i]));
    }

    private static int mixed(int number, int point) {
        return (int) ((number * SPREAD + point) % NUMBERS);
    }

    private static String array(IntStream... keys) {
        return Stream.of(keys)
                .flatMapToInt(Function.identity())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * The newest cases of which {@code :said} was said, of so many that reading them takes less time than the index does.
     *
     * @param before only those before {@code :before}
     */
    static String newest(Kind kind, boolean before) {
        String condition = before ? " where %s < :before" : "";
        String read = switch (kind) {
            case HAZARD ->
                "select case_id, said from case_words%s order by case_id desc limit %d"
                        .formatted(condition.formatted("case_id"), Kind.NEWEST_HAZARDS);
            case ACCIDENT -> """
                        select case_id, said from (
                            select accident_id from accident%s order by accident_id desc limit 500) a
                        join case_words on case_id = accident_id""".formatted(condition.formatted("accident_id"));
        };
        return "select w.case_id from (" + read + ") w where position(:said in w.said) > 0";
    }

    static void write(JsonGenerator out, Said said) throws IOException {
        out.writeStringField("said", small(said.text()));
        out.writeStringField("keys", said.keys());
    }

    /** Most changes of a case change nothing of it. */
    static Uni<Void> change(Mutiny.StatelessSession session, UUID caseId, Said before, Said after) {
        if (before.equals(after)) {
            return Uni.createFrom().voidItem();
        }
        return CHANGE.on(session)
                .set("said", small(after.text()))
                .set("keys", after.keys())
                .set("id", caseId)
                .update()
                .invoke(updated -> Changed.exactlyOne(updated, caseId))
                .replaceWithVoid();
    }
}
