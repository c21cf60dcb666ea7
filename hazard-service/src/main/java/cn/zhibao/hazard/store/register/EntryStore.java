package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.Change;
import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.app.register.KnownEntry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registers in PostgreSQL. */
public final class EntryStore implements Entries {

    static final String SELECT = "select " + EntryRows.COLUMNS + " from register_entry c";

    private static final Sql HISTORY = Sql.of("""
            select h.version, h.happened, cast(extract(epoch from h.at) * 1000000 as bigint), h.actor,
                   cast(lag(h.document) over (order by h.version) as text), cast(h.document as text)
            from register_history h where h.entry_id = :id order by h.version""");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int ATTEMPTS_AFTER_LOST_RACE = 5;

    private final Flow flow;

    public EntryStore(Flow flow) {
        this.flow = flow;
    }

    /** Runs on a context of its own: a table is read by a thread that is no event loop. */
    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return flow.bridge()
                .<T>onOwnContext(() -> flow.unitOfWork().run(session -> work.apply(new EntryTransaction(session))))
                .onFailure(EntryStore::someoneWasFirst)
                .retry()
                .atMost(ATTEMPTS_AFTER_LOST_RACE);
    }

    /** Somebody wrote the same key, or sent the same submission, in the same moment: it is there to be seen now. */
    private static boolean someoneWasFirst(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> UNIQUE_VIOLATION.equals(sqlState(cause)));
    }

    private static @Nullable String sqlState(Throwable failure) {
        return switch (failure) {
            case PgException fault -> fault.getSqlState();
            case SQLException fault -> fault.getSQLState();
            default -> null;
        };
    }

    @Override
    public Uni<Optional<KnownEntry>> find(RegisterName register, UUID entryId, Scope scope) {
        Conditions one = Conditions.of(register, scope).and("c.entry_id = :id", "id", entryId);
        return flow.unitOfWork()
                .read(session -> one.call(session, SELECT + one.where()).rows())
                .map(rows -> rows.stream().findFirst().map(EntryRows::known));
    }

    @Override
    public Uni<List<KnownEntry>> list(EntryQuery query, Scope scope) {
        Conditions all = Conditions.of(query.register(), scope).filtered(query.filters());
        if (query.before() != null) {
            all.and("c.entry_id < :before", "before", query.before());
        }
        String text = SELECT + all.where() + " order by c.entry_id desc limit " + query.limit();
        return flow.unitOfWork()
                .read(session -> all.call(session, text).rows())
                .map(rows -> rows.stream().map(EntryRows::known).toList());
    }

    @Override
    public Uni<List<Change>> history(RegisterName register, UUID entryId, Scope scope) {
        return find(register, entryId, scope)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : flow.unitOfWork()
                                .read(session ->
                                        HISTORY.on(session).set("id", entryId).rows())
                                .map(rows ->
                                        rows.stream().map(EntryStore::change).toList()));
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
