package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.CompactRange;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.SignedNote;
import cn.zhibao.events.proof.Signer;
import cn.zhibao.events.proof.Subtree;
import cn.zhibao.hazard.app.proof.SigningKeys;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what the log grew by, inside the transaction that holds it. */
record Growth(Mutiny.StatelessSession session) {

    private static final Sql LEAVES = Sql.of("""
            insert into ledger_leaf (leaf, position, case_id, version, hash)
            select leaf, position, case_id, version, decode(hash, 'hex')
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                leaf bigint, position bigint, case_id uuid, version integer, hash text)""");

    private static final Sql SUBTREES = Sql.of("""
            insert into ledger_subtree (height, index, hash)
            select height, index, decode(hash, 'hex')
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (height smallint, index bigint, hash text)""");

    private static final Sql STATE = Sql.of("""
            update ledger_log set size = cast(:size as bigint), floor = cast(:floor as bigint),
                   peaks = decode(cast(:peaks as text), 'hex')""");

    private static final Sql CHECKPOINT = Sql.of("""
            insert into ledger_checkpoint (size, root, at, key_id, note)
            values (cast(:size as bigint), decode(cast(:root as text), 'hex'),
                    cast(cast(:at as text) as timestamptz), cast(:key as text), cast(:note as text))""");

    Uni<Void> write(List<Leaf> leaves, List<Subtree> subtrees, Sequencer.LogState state) {
        return unlessEmpty(leaves, () -> LEAVES.on(session).set("rows", LogJson.leaves(leaves)))
                .chain(() -> unlessEmpty(subtrees, () -> SUBTREES.on(session).set("rows", LogJson.subtrees(subtrees))))
                .chain(() -> STATE.on(session)
                        .set("size", state.size())
                        .set("floor", state.floor())
                        .set("peaks", state.peaks().stream().map(Hash::toString).collect(Collectors.joining()))
                        .update())
                .replaceWithVoid();
    }

    private static Uni<Integer> unlessEmpty(List<?> rows, Supplier<Sql.Call> statement) {
        return rows.isEmpty() ? Uni.createFrom().item(0) : statement.get().update();
    }

    Uni<Void> sign(CompactRange tree, Instant at, SigningKeys keys) {
        Signer signer = keys.at(at);
        Checkpoint checkpoint = new Checkpoint(signer.key().origin(), tree.size(), tree.root(), at);
        return CHECKPOINT
                .on(session)
                .set("size", checkpoint.size())
                .set("root", checkpoint.root().toString())
                .set("at", at.toString())
                .set("key", signer.key().id())
                .set("note", SignedNote.of(checkpoint.text(), signer).toString())
                .update()
                .replaceWithVoid();
    }
}
