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
 * are neighbouring characters in it as numbers, for Chinese has no spaces to find words by, and negative ones for its place and
 * kind, so that one index cuts down to all of them. A key is of two characters and, of the third, which of some kinds it is: one
 * number finds three characters nearly as well as if it was of all three, and a few of them find two.
 */
final class Words {

    /** Columns of a new row besides its case, with their types. */
    static final String TYPES = "said text, keys integer[]";

    private static final long SPREAD = 1_000_003;
    private static final long NUMBERS = Integer.MAX_VALUE;

    /** Of the character after a pair; beside them stands 0 for the end of a line. */
    private static final int KINDS = 63;

    private static final char LINE = '\n';

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
            return array(threes(points, points.length), kind.keys(), places);
        }
    }

    /** Of hazards there are so many more that a key of theirs would find nothing out. */
    enum Kind {
        HAZARD,
        ACCIDENT;

        /** Twice as many as should fill a page, so that chance does not leave it short. */
        private static final int NEWEST_HAZARDS = 40_000;

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
            return this == ACCIDENT || share * NEWEST_HAZARDS / 2 >= limit;
        }
    }

    /**
     * What to look for, as PostgreSQL reads arrays.
     *
     * @param all a case has each of these keys
     * @param either and one of these at least, when there are any
     */
    record Keys(String all, String either) {

        boolean hasEither() {
            return !either.equals("{}");
        }
    }

    /**
     * The keys of words.
     *
     * @param small a part of what was said; by less than two characters nothing can be looked for
     * @param places beginnings of codes of regions, of 2, 4 or 6 characters, in all of which the case lies
     */
    static Keys keys(String small, Kind kind, Collection<String> places) {
        int[] points = points(small);
        int[] threes = threes(points, points.length - 1).toArray();
        IntStream either = threes.length > 0 || points.length < 2
                ? IntStream.empty()
                : IntStream.rangeClosed(0, KINDS).map(next -> key(points[0], points[1], next));
        return new Keys(
                array(IntStream.of(threes), kind.keys(), places.stream().mapToInt(Words::place)), array(either));
    }

    private static int place(String prefix) {
        return -Integer.parseInt(prefix + "0".repeat(COUNTY - prefix.length()), Character.MAX_RADIX);
    }

    private static int[] points(String small) {
        return small.codePoints().toArray();
    }

    /** Different characters may have the same number: who finds by them looks at the words too. */
    private static IntStream threes(int[] points, int end) {
        return IntStream.range(1, end)
                .filter(i -> points[i - 1] != LINE && points[i] != LINE)
                .map(i -> key(points[i - 1], points[i], i + 1 == points.length ? 0 : kindOf(points[i + 1])));
    }

    private static int kindOf(int point) {
        return point == LINE ? 0 : 1 + point % KINDS;
    }

    private static int key(int one, int two, int kind) {
        return mixed(mixed(one, two), kind);
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
