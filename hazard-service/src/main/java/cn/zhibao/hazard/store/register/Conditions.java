package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Conditions of a query on the table of entries, each with its values; texts of conditions are constants of this room. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Only entries of a register that the caller may see. */
    static Conditions of(RegisterName register, Scope scope) {
        Conditions all = of(scope);
        return all.and("c.register = cast(:register as text)", "register", register.name());
    }

    /** Entries of all registers that the caller may see. */
    static Conditions of(Scope scope) {
        Conditions all = new Conditions();
        switch (scope) {
            case Scope.Subtree(var region) -> all.region(region.prefix(), "scope");
            case Scope.OwnEnterprise(var uscc) -> all.and("c.owners @> array[cast(:owner as text)]", "owner", uscc);
            case Scope.Nothing _ -> all.conditions.add("false");
        }
        return all;
    }

    /** A subtree as a range, which an index serves: no code has a character beyond {@code Z}. */
    Conditions region(String prefix, String name) {
        conditions.add("c.region >= cast(:%1$sFrom as text) and c.region < cast(:%1$sTo as text)".formatted(name));
        values.put(name + "From", prefix);
        values.put(name + "To", prefix + "~");
        return this;
    }

    Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    Conditions and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    private Conditions equal(String column, @Nullable String value) {
        return value == null ? this : and("c." + column + " = cast(:" + column + " as text)", column, value);
    }

    Conditions filtered(EntryQuery.Filters filters) {
        if (filters.regionPrefix() != null) {
            region(filters.regionPrefix(), "region");
        }
        if (filters.text() != null) {
            and(
                    "bigrams(c.searched) @> bigrams(cast(:searched as text))"
                            + " and position(cast(:searched as text) in c.searched) > 0",
                    "searched",
                    filters.text());
        }
        if (!filters.flags().isEmpty()) {
            and(
                    "c.flags @> array(select json_array_elements_text(cast(cast(:flags as text) as json)))",
                    "flags",
                    JsonText.of(filters.flags()));
        }
        equal("kind", filters.kind()).equal("status", filters.status()).equal("grade", filters.grade());
        equal("village", filters.village()).equal("parent", filters.parent());
        if (filters.goingOn() != null) {
            goingOn(filters.goingOn());
        }
        return and(filters.ended() ? "c.ended_at is not null" : "c.ended_at is null");
    }

    /** A work that was begun and not finished goes on, whatever its plan said. */
    private void goingOn(EntryQuery.Days days) {
        conditions.add(
                "(c.status = 'ONGOING' or (c.status = 'PLANNED' and c.starts_on <= cast(cast(:until as text) as date)"
                        + " and coalesce(c.ends_on, 'infinity') >= cast(cast(:since as text) as date)))");
        values.put("since", days.from().toString());
        values.put("until", days.to().toString());
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    /** The statement with this text, which holds {@link #where}, and these values. */
    Sql.Call call(Mutiny.StatelessSession session, String text) {
        Sql.Call call = Sql.of(text).on(session);
        values.forEach(call::set);
        return call;
    }
}
