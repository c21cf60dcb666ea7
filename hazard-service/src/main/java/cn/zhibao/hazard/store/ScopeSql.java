package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Pools;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Conditions of a query, each with its parameter; fragments of text are constants of this room, never input. */
public final class ScopeSql {

    /** Characters of a whole code. */
    private static final int COUNTY = 6;

    private static final Sql RAREST = Sql.of("""
            select cast(chosen as text), share
            from rarest(cast(cast(:keys as text) as integer[]), cast(cast(:either as text) as integer[]), 3)""");

    private static final String EITHER = " and w.keys && cast(cast(:either as text) as integer[])";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, String> ends = new HashMap<>();
    private double share = 1;

    /** Only cases the caller may see. */
    public static ScopeSql of(Scope scope) {
        return of(scope, "c.uscc = :uscc");
    }

    /**
     * The same where a row says in another way whose own it is.
     *
     * @param own condition that it belongs to the enterprise {@code :uscc}
     */
    public static ScopeSql of(Scope scope, String own) {
        ScopeSql sql = new ScopeSql();
        switch (scope) {
            case Scope.Subtree(var region) -> sql.region(region.prefix(), "scope");
            case Scope.OwnEnterprise(var uscc) -> sql.and(own, "uscc", uscc);
            case Scope.Nothing _ -> sql.conditions.add("false");
        }
        return sql;
    }

    /**
     * Only cases the caller may see when one is asked for: those of his places, and those that somebody found whom his region
     * sent. A list in the order of a place leaves the latter out: no index has both.
     */
    public static ScopeSql ofOneCase(Scope scope) {
        if (!(scope instanceof Scope.Subtree(var region)) || region.isCountry()) {
            return of(scope);
        }
        return new ScopeSql()
                .and("(starts_with(c.region, :scope) or starts_with(c.sender, :scope))", "scope", region.prefix());
    }

    /** Whatever there is: for time, which sees everything. */
    public static ScopeSql everything() {
        return new ScopeSql();
    }

    /**
     * A subtree, if one is asked for, as a range, which an index serves: no code has a character beyond {@code Z}. The country
     * is no condition. A county has nothing under it, so it is asked for as the one value it is: an index then finds its rows in
     * the order of the list.
     */
    public ScopeSql region(@Nullable String prefix, String name) {
        if (prefix == null || prefix.isEmpty()) {
            return this;
        }
        places.add(prefix);
        if (prefix.length() == COUNTY) {
            return and("c.region = :" + name + "Code", name + "Code", prefix);
        }
        conditions.add("c.region >= :" + name + "From and c.region < :" + name + "To");
        parameters.put(name + "From", prefix);
        parameters.put(name + "To", prefix + "~");
        return this;
    }

    public ScopeSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    public ScopeSql and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** One more parameter of a condition that has several. */
    public ScopeSql with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** The column has this value, if one is asked for. */
    public ScopeSql equal(String column, @Nullable Object value) {
        return equal(column, column, value);
    }

    /** The same, where the column's name is not a name for a parameter. */
    public ScopeSql equal(String column, String name, @Nullable Object value) {
        return value == null
                ? this
                : and("c." + column + " = :" + name, name, value instanceof UUID id ? id : value.toString());
    }

    public ScopeSql from(String column, String name, @Nullable Instant first) {
        return first == null ? this : and("c." + column + " >= :" + name, name, first);
    }

    public ScopeSql before(String column, String name, @Nullable Instant end) {
        if (end == null) {
            return this;
        }
        ends.put(column, name);
        return and(ends(column), name, end);
    }

    private String ends(String column) {
        return "c." + column + " < :" + ends.get(column);
    }

    /**
     * What was said of the case has this part, if one is asked for, whatever the case of its letters. Its keys, with those of the
     * regions asked for by now, are what the index looks for, best only the {@link #rarest} of them; that its characters stand
     * side by side is seen in the rows it finds.
     */
    ScopeSql containing(String id, Words.Kind kind, @Nullable String text) {
        return text == null ? this : looking(kind, text).and("c.%s in (%s)".formatted(id, found()));
    }

    /** What {@link #found} looks for, which is no condition by itself. */
    ScopeSql looking(Words.Kind kind, String text) {
        String small = Words.small(text);
        Words.Keys keys = Words.keys(small, kind, places);
        if (keys.hasEither()) {
            with("either", keys.either());
        }
        return with("keys", keys.all()).with("said", small);
    }

    /** The query for the cases, as {@code case_id} of {@code w}, of which was said what is looked for. */
    String found() {
        return """
                select w.case_id from case_words w
                where w.keys @> cast(cast(:keys as text) as integer[])%s and position(:said in w.said) > 0""".formatted(parameters.containsKey("either") ? EITHER : "");
    }

    /** The same, looking for few keys: asked for beforehand, so that the plan is made with what is known of them. */
    Uni<ScopeSql> rarest(Mutiny.StatelessSession session) {
        Object keys = parameters.get("keys");
        return keys == null
                ? Uni.createFrom().item(this)
                : RAREST.on(session)
                        .set("keys", keys)
                        .set("either", parameters.getOrDefault("either", "{}"))
                        .rows()
                        .map(found -> {
                            share = ((Number) found.getFirst()[1]).doubleValue();
                            return with("keys", found.getFirst()[0]);
                        });
    }

    /** Of {@link #rarest}: the share of all cases that may be found, at most, as far as the statistics know. */
    double share() {
        return share;
    }

    /**
     * Only rows after the last one of the page before, in the order of {@link #newestFirst}. In the order of a time its place is
     * looked up by its id, which is all that a cursor holds. The end of the time that was asked for goes into that place: of two
     * bounds an index begins at the first, and walks from there to the other.
     *
     * @param time column of the time that is asked for; absent when none is
     */
    public ScopeSql after(String table, String id, @Nullable String time, @Nullable UUID last) {
        if (last == null) {
            return this;
        }
        if (time == null) {
            return after("c." + id, last);
        }
        String place = time;
        if (ends.containsKey(time)) {
            conditions.remove(ends(time));
            place = "least(%s, cast(:%s as timestamptz) - interval '1 microsecond')".formatted(time, ends.get(time));
        }
        return and(
                "(c.%1$s, c.%2$s) < ((select %4$s from %3$s where %2$s = :before), :before)"
                        .formatted(time, id, table, place),
                "before",
                last);
    }

    /** The same of a list in the order of its ids alone, which this column, named with its table, holds. */
    public ScopeSql after(String id, @Nullable UUID last) {
        return last == null ? this : and(id + " < :before", "before", last);
    }

    /**
     * The order of a list: ids begin with the time at which the server took the case. A list of a stretch of time is in the order
     * of that time, so that its rows lie beside one another in an index, however long ago it was.
     */
    public static String newestFirst(String id, @Nullable String time) {
        return " order by " + (time == null ? "" : "c." + time + " desc, ") + "c." + id + " desc";
    }

    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The same for a statement whose best plan depends on what is asked for, as that of a list or of figures does. */
    public String whereAnew() {
        return where() + Pools.ANEW;
    }

    /** The statement with this text, which holds {@link #where}, and these parameters. */
    public Sql.Call call(Mutiny.StatelessSession session, String text) {
        Sql.Call call = Sql.of(text).on(session);
        parameters.forEach(call::set);
        return call;
    }

    /** Whether the table has such a row. */
    public Uni<Boolean> anyOf(Flow flow, String table) {
        return flow.unitOfWork().read(session -> anyOf(session, table));
    }

    /** The same inside a transaction that is under way. */
    Uni<Boolean> anyOf(Mutiny.StatelessSession session, String table) {
        return bind(session.createNativeQuery("select 1 from " + table + " c" + where() + " limit 1", Object.class))
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /** So many of the rows that this text selects from, newest first: in the order of {@link #after(String, UUID)}. */
    public Uni<List<Object[]>> newest(Flow flow, String select, String id, int limit) {
        String text = select + whereAnew() + " order by " + id + " desc limit :limit";
        return flow.unitOfWork()
                .read(session -> call(session, text).set("limit", limit).rows());
    }

    /** The rows of the table {@code c} that this text selects, held against other writers until the transaction ends. */
    public Uni<List<Object[]>> held(Mutiny.StatelessSession session, String select) {
        return call(session, select + where() + " for update of c").rows();
    }

    /** Whether the table {@code c} has more than so many rows like this. */
    public Uni<Boolean> moreThan(Flow flow, String table, long rows) {
        String text = "select 1 from " + table + " c" + whereAnew() + " limit 1 offset :rowsMax";
        return flow.unitOfWork()
                .read(session -> rarest(session)
                        .chain(sql ->
                                sql.call(session, text).set("rowsMax", rows).rows()))
                .map(found -> !found.isEmpty());
    }

    public <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
