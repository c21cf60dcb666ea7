package cn.zhibao.hazard.store;

import cn.zhibao.hazard.app.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conditions of a query, each with its parameter; fragments of text are constants of this room, never input. */
final class ScopeSql {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Only cases the caller may see. */
    static ScopeSql of(Scope scope) {
        ScopeSql sql = new ScopeSql();
        switch (scope) {
            case Scope.Subtree(var region) -> sql.region(region.prefix(), "scope");
            case Scope.OwnEnterprise(var uscc) -> sql.and("c.uscc = :uscc", "uscc", uscc);
            case Scope.Nothing _ -> sql.conditions.add("false");
        }
        return sql;
    }

    /** A subtree as a range, which an index serves: no code has a character beyond {@code Z}. */
    ScopeSql region(String prefix, String name) {
        conditions.add("c.region >= :" + name + "From and c.region < :" + name + "To");
        parameters.put(name + "From", prefix);
        parameters.put(name + "To", prefix + "~");
        return this;
    }

    ScopeSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    ScopeSql and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
