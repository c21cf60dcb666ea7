package cn.zhibao.hazard.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A list of cases, newest first, page by page.
 *
 * @param table of their states
 * @param id its key
 * @param page the statement for a page of the cases that a part names: what comes after {@code from}, the table as {@code c}
 */
record Listing(String table, String id, Words.Kind kind, UnaryOperator<String> page) {

    /**
     * Which page.
     *
     * @param conditions made anew by each call: all but the words
     * @param text words to look for
     * @param time column of the time that the list is in the order of; absent when it is in that of the ids
     * @param before last case of the page before
     */
    record Asked(
            Supplier<ScopeSql> conditions,
            @Nullable String text,
            @Nullable String time,
            @Nullable UUID before,
            int limit) {}

    /** Words that many cases have are found among the newest, long before an index has joined what it knows of them. */
    Uni<List<Object[]>> rows(Mutiny.StatelessSession session, Asked asked) {
        return looking(asked)
                .after(table, id, asked.time(), asked.before())
                .rarest(session)
                .chain(sql -> {
                    Uni<List<Object[]>> listed =
                            Uni.createFrom().deferred(() -> call(session, asked, sql, from(asked, sql)));
                    if (asked.text() == null
                            || asked.time() != null
                            || !kind.mayFillFromNewest(sql.share(), asked.limit())) {
                        return listed;
                    }
                    return newest(session, asked, asked.text())
                            .chain(found -> found.size() == asked.limit()
                                    ? Uni.createFrom().item(found)
                                    : listed);
                });
    }

    private ScopeSql looking(Asked asked) {
        ScopeSql sql = asked.conditions().get();
        return asked.text() == null || asked.time() != null
                ? sql.containing(id, kind, asked.text())
                : sql.looking(kind, asked.text());
    }

    /** Cases that were found by words come in the order of the page, so that no more of them are looked up than it shows. */
    private String from(Asked asked, ScopeSql sql) {
        if (asked.text() == null || asked.time() != null) {
            return table + " c";
        }
        String before = asked.before() == null ? "" : " and w.case_id < :before";
        return joined(sql.found() + before + " order by w.case_id desc offset 0");
    }

    private Uni<List<Object[]>> newest(Mutiny.StatelessSession session, Asked asked, String words) {
        ScopeSql sql = asked.conditions().get().with("said", Words.small(words));
        if (asked.before() != null) {
            sql.with("before", asked.before());
        }
        return call(session, asked, sql, joined(Words.newest(kind, asked.before() != null)));
    }

    private String joined(String words) {
        return "(%s) w join %s c on c.%s = w.case_id".formatted(words, table, id);
    }

    private Uni<List<Object[]>> call(Mutiny.StatelessSession session, Asked asked, ScopeSql sql, String from) {
        String order = ScopeSql.newestFirst(id, asked.time());
        String text = page.apply(from + sql.whereAnew() + order + " limit :limit") + order;
        return sql.call(session, text).set("limit", asked.limit()).rows();
    }
}
