package cn.zhibao.hazard.store.tip;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.seal.KeyedHash;
import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.store.Ledger;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tips in PostgreSQL. */
public final class TipStore implements Tips {

    private static final String READS = """
            select cast(r.read_id as text), cast(r.tip_id as text), r.reader, r.reason,
                   cast(extract(epoch from r.read_at) * 1000000 as bigint)
            from identity_read r join tip c on c.tip_id = r.tip_id""";

    private final Flow flow;
    private final Supplier<UUID> ids;
    private final Seals seals;

    /**
     * What keeps tipsters unknown.
     *
     * @param identities seals who gave a tip
     * @param senders hides the addresses that are counted
     */
    public record Seals(SecretCipher identities, KeyedHash senders) {}

    public TipStore(Flow flow, Supplier<UUID> ids, Seals seals) {
        this.flow = flow;
        this.ids = ids;
        this.seals = seals;
    }

    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return flow.unitOfWork().run(session -> work.apply(within(session)));
    }

    /** Tips inside a transaction that is under way. */
    public InTransaction within(Mutiny.StatelessSession session) {
        return new TipTransaction(flow, session, ids, seals);
    }

    @Override
    public Uni<Optional<Known>> find(UUID tipId, Scope scope) {
        return first(ScopeSql.of(scope).and("c.tip_id = :id", "id", tipId));
    }

    /** The search is for a hash, so its time tells nothing about codes that exist. */
    @Override
    public Uni<Optional<Known>> ofCode(String code) {
        return flow.unitOfWork()
                .read(session -> session.createNativeQuery(
                                TipRow.SELECT + " join tip_code k on k.tip_id = c.tip_id where k.hash = :hash",
                                Object[].class)
                        .setParameter("hash", KeyedCodes.digest(code))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(TipRow::known));
    }

    private Uni<Optional<Known>> first(ScopeSql sql) {
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(TipRow.SELECT + sql.where(), Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(TipRow::known));
    }

    @Override
    public Uni<List<Known>> list(Query query, Scope scope) {
        return conditions(query, scope)
                .newest(flow, TipRow.SELECT, "c.tip_id", query.limit())
                .map(rows -> rows.stream().map(TipRow::known).toList());
    }

    private static ScopeSql conditions(Query query, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .region(query.regionPrefix(), "region")
                .equal("status", query.status())
                .equal("kind", query.kind())
                .after("c.tip_id", query.before());
        if (query.overdue() != null) {
            sql.and(query.overdue() ? "c.overdue_since is not null" : "c.overdue_since is null");
        }
        return sql;
    }

    @Override
    public Uni<List<LedgerEntry>> history(UUID tipId, Scope scope) {
        return find(tipId, scope)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : flow.unitOfWork()
                                .read(session -> flow.journal().history(session, tipId))
                                .map(rows -> rows.stream().map(Ledger::entry).toList()));
    }

    @Override
    public Uni<List<IdentityRead>> identityReads(@Nullable UUID before, int limit, Scope scope) {
        return ScopeSql.of(scope)
                .after("r.read_id", before)
                .newest(flow, READS, "r.read_id", limit)
                .map(rows -> rows.stream().map(TipStore::identityRead).toList());
    }

    private static IdentityRead identityRead(Object[] row) {
        return new IdentityRead(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                (String) row[2],
                (String) row[3],
                Instant.EPOCH.plus(((Number) row[4]).longValue(), ChronoUnit.MICROS));
    }
}
