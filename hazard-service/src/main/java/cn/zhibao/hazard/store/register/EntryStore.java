package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.Change;
import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.app.register.KnownEntry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The registers in PostgreSQL. */
public final class EntryStore implements Entries {

    static final String SELECT = "select " + EntryRows.COLUMNS + " from register_entry c";

    private static final Sql HISTORY = Sql.of("""
            select h.version, h.happened, cast(extract(epoch from h.at) * 1000000 as bigint), h.actor,
                   cast(lag(h.document) over (order by h.version) as text), cast(h.document as text)
            from register_history h where h.entry_id = :id order by h.version""");

    private static final int ATTEMPTS_AFTER_LOST_RACE = 5;

    private final Flow flow;

    public EntryStore(Flow flow) {
        this.flow = flow;
    }

    /**
     * Runs on a context of its own: a table is read by a thread that is no event loop. When somebody wrote the same key, or
     * sent the same submission, in the same moment, that is there to be seen the next time.
     */
    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return flow.bridge()
                .<T>onOwnContext(() -> flow.unitOfWork().run(session -> work.apply(new EntryTransaction(session))))
                .onFailure(UnitOfWork::isDuplicate)
                .retry()
                .atMost(ATTEMPTS_AFTER_LOST_RACE);
    }

    @Override
    public Uni<Optional<KnownEntry>> find(RegisterName register, UUID entryId, Scope scope) {
        ScopeSql one = EntryConditions.of(register, scope).and("c.entry_id = :id", "id", entryId);
        return flow.unitOfWork()
                .read(session -> one.call(session, SELECT + one.where()).rows())
                .map(rows -> rows.stream().findFirst().map(EntryRows::known));
    }

    @Override
    public Uni<List<KnownEntry>> list(EntryQuery query, Scope scope) {
        return EntryConditions.of(query, scope)
                .newest(flow, SELECT, "c.entry_id", query.limit())
                .map(rows -> rows.stream().map(EntryRows::known).toList());
    }

    @Override
    public Uni<Boolean> moreThan(long rows, EntryQuery query, Scope scope) {
        return EntryConditions.of(query, scope).moreThan(flow, "register_entry", rows);
    }

    @Override
    public Uni<Optional<History>> history(RegisterName register, UUID entryId, Scope scope) {
        return find(register, entryId, scope)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : changes(entryId).map(changes -> Optional.of(new History(found.get(), changes))));
    }

    private Uni<List<Change>> changes(UUID entryId) {
        return flow.unitOfWork()
                .read(session -> HISTORY.on(session).set("id", entryId).rows())
                .map(rows -> rows.stream().map(EntryStore::change).toList());
    }

    private static Change change(Object[] row) {
        return new Change(
                ((Number) row[0]).intValue(),
                (String) row[1],
                Objects.requireNonNull(EntryRows.instant(row[2])),
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }
}
