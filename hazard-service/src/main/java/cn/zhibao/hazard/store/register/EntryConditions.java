package cn.zhibao.hazard.store.register;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.store.JsonText;
import cn.zhibao.hazard.store.ScopeSql;

/** Conditions of queries on the table of entries. */
final class EntryConditions {

    private EntryConditions() {}

    /** Only entries of a register that the caller may see. */
    static ScopeSql of(RegisterName register, Scope scope) {
        return of(scope).and("c.register = :register", "register", register.name());
    }

    /** Entries of all registers that the caller may see. */
    static ScopeSql of(Scope scope) {
        return ScopeSql.of(scope, "c.owners @> array[cast(:uscc as text)]");
    }

    /** Those of a register that a query asks for. */
    static ScopeSql of(EntryQuery query, Scope scope) {
        ScopeSql sql = of(query.register(), scope);
        filter(sql, query.filters());
        return sql.after("c.entry_id", query.before());
    }

    private static void filter(ScopeSql sql, EntryQuery.Filters filters) {
        sql.region(filters.regionPrefix(), "region");
        if (filters.text() != null) {
            sql.and(
                    "bigrams(c.searched) @> bigrams(cast(:searched as text))"
                            + " and position(cast(:searched as text) in c.searched) > 0",
                    "searched",
                    filters.text());
        }
        if (!filters.flags().isEmpty()) {
            sql.and(
                    "c.flags @> array(select json_array_elements_text(cast(cast(:flags as text) as json)))",
                    "flags",
                    JsonText.of(filters.flags()));
        }
        sql.equal("kind", filters.kind()).equal("status", filters.status()).equal("grade", filters.grade());
        sql.equal("village", filters.village()).equal("parent", filters.parent());
        if (filters.goingOn() != null) {
            goingOn(sql, filters.goingOn());
        }
        sql.and(filters.ended() ? "c.ended_at is not null" : "c.ended_at is null");
    }

    /** A work that was begun and not finished goes on, whatever its plan said. */
    private static void goingOn(ScopeSql sql, EntryQuery.Days days) {
        sql.and("(c.status = 'ONGOING' or (c.status = 'PLANNED' and c.starts_on <= cast(cast(:until as text) as date)"
                        + " and coalesce(c.ends_on, 'infinity') >= cast(cast(:since as text) as date)))")
                .with("since", days.from().toString())
                .with("until", days.to().toString());
    }
}
