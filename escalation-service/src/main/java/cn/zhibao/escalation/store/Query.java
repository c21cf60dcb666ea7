package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.flow.Pools;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A query over one table whose restrictions depend on what was asked for. Values only ever travel as parameters. */
final class Query {

    /** Of a table that has a column {@code desk} as well. */
    static final String DESKS = "(region like :scope or desk like :scope)";

    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * A query within a scope.
     *
     * @param select up to and including {@code from}; the table has a column {@code region}
     */
    Query(String select, String scope) {
        this(select, "region like :scope", scope);
    }

    private Query(String select, String seen, String scope) {
        text = new StringBuilder(select).append(" where ").append(seen);
        parameters.put("scope", within(scope));
    }

    /** The same, of what a desk must do: within its scope it may be seen too, wherever the case lies. */
    static Query ofDesks(String select, String scope) {
        return new Query(select, DESKS, scope);
    }

    /** A region code has no character that LIKE treats as a pattern. */
    static String within(String scope) {
        return Region.prefixOf(scope) + "%";
    }

    Query where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Continues after a place in the order of those two columns. */
    Query after(String columns, String sign, Escalations.@Nullable Place place) {
        if (place != null) {
            text.append(
                    " and (%s) %s (cast(:placeAt as timestamptz), cast(:placeId as uuid))".formatted(columns, sign));
            parameters.put("placeAt", place.at());
            parameters.put("placeId", place.id());
        }
        return this;
    }

    Query order(String order) {
        text.append(" order by ").append(order).append(Pools.ANEW);
        return this;
    }

    <T> Uni<List<T>> list(Mutiny.StatelessSession session, int limit, Function<Columns, T> reader) {
        var query = session.createNativeQuery(text.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> reader.apply(new Columns(row))).toList());
    }
}
