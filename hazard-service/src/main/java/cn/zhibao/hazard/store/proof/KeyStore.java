package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.proof.LedgerKey;
import cn.zhibao.hazard.app.proof.KeyRegister;
import cn.zhibao.hazard.app.proof.PublishedKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Public keys in PostgreSQL. */
public final class KeyStore implements KeyRegister {

    private static final Sql PUBLISH = Sql.of("""
            insert into ledger_key (key_id, origin, public_key, valid_from)
            select cast(:id as text), cast(:origin as text), decode(cast(:key as text), 'base64'),
                   case when exists (select 1 from ledger_key) then cast(cast(:from as text) as timestamptz)
                        else timestamptz 'epoch' end
            on conflict (key_id) do nothing""");

    private static final Sql ALL = Sql.of("""
            select origin, encode(public_key, 'base64'), cast(extract(epoch from valid_from) * 1000000 as bigint)
            from ledger_key order by valid_from, key_id""");

    private final Flow flow;

    public KeyStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Uni<Void> publish(LedgerKey key, Instant validFrom) {
        return flow.unitOfWork()
                .runOne(session -> PUBLISH.on(session)
                        .set("id", key.id())
                        .set("origin", key.origin())
                        .set("key", key.publicKey())
                        .set("from", validFrom.toString())
                        .update())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<PublishedKey>> published() {
        return flow.unitOfWork()
                .read(session -> ALL.on(session).rows())
                .map(rows -> rows.stream().map(KeyStore::key).toList());
    }

    private static PublishedKey key(Object[] row) {
        return new PublishedKey(new LedgerKey((String) row[0], (String) row[1]), Micros.instant(row[2]));
    }
}
