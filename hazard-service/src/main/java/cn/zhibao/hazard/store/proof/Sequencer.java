package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.proof.CompactRange;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.Merkle;
import cn.zhibao.events.proof.Subtree;
import cn.zhibao.hazard.app.proof.KeyRegister;
import cn.zhibao.hazard.app.proof.SigningKeys;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Takes committed ledger rows into the Merkle log, each once, and signs a checkpoint whenever it grew. Rows commit in
 * another order than that of their positions: one that comes late gets a later leaf, and none is ever passed over, see
 * {@link Writers}. One instance is at work at a time and the others skip their turn; calls of one instance must not overlap.
 * See docs/decisions/0018.
 */
public final class Sequencer {

    private static final int BATCH = 5_000;

    private static final Sql LOOK = Sql.of("""
            select case when s.is_called then s.last_value else 0 end, l.floor, (select count(*) from ledger_key)
            from journal_position_seq s, ledger_log l""");

    private static final Sql TAKE = Sql.of("""
            select size, floor, encode(peaks, 'hex') from ledger_log for update skip locked""");

    // A row that somebody wrote past the service may have anything for a hash, and must not stop the log.
    private static final Sql NEW = Sql.of("""
            select j.position, cast(j.case_id as text), j.version,
                   encode(case when length(j.hash) = 32 then j.hash else sha256(j.hash) end, 'hex')
            from journal j
            left join lateral (select true as known from ledger_leaf where ledger_leaf.position = j.position limit 1) l on true
            where j.position > cast(:floor as bigint) and l.known is null
            order by j.position limit cast(:most as bigint)""");

    private final Flow flow;
    private final Clock clock;
    private final KeyRegister register;
    private final SigningKeys keys;
    private final AtomicLong waiting = new AtomicLong();
    private @Nullable Writers writers;
    private long keysKnown;

    public Sequencer(Flow flow, Clock clock, KeyRegister register, SigningKeys keys, MeterRegistry metrics) {
        this.flow = flow;
        this.clock = clock;
        this.register = register;
        this.keys = keys;
        Gauge.builder("zhibao.ledger.waiting", waiting, AtomicLong::get)
                .description("positions of the ledger that are not known to be settled in its log")
                .register(metrics);
    }

    /** Takes everything that is committed by now, in steps that are durable each. Costs one small query when idle. */
    public Uni<Void> catchUp() {
        return flow.unitOfWork()
                .read(session -> LOOK.on(session).rows())
                .map(List::getFirst)
                .invoke(seen -> waiting.set((Long) seen[0] - (Long) seen[1]))
                .call(seen -> (Long) seen[2] == keysKnown ? Uni.createFrom().voidItem() : followKeys())
                .chain(seen -> (Long) seen[0] > (Long) seen[1]
                        ? steps()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> followKeys() {
        return register.published()
                .invoke(published -> {
                    keys.follow(published);
                    keysKnown = published.size();
                })
                .replaceWithVoid();
    }

    private Uni<Void> steps() {
        return flow.unitOfWork()
                .run(this::step)
                .repeat()
                .whilst(taken -> taken == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> step(Mutiny.StatelessSession session) {
        return TAKE.on(session)
                .rows()
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().item(0) : step(session, LogState.of(found.getFirst())));
    }

    private Uni<Integer> step(Mutiny.StatelessSession session, LogState state) {
        return Writers.now(session)
                .map(this::decided)
                .chain(decided -> NEW.on(session)
                        .set("floor", state.floor())
                        .set("most", (long) BATCH)
                        .rows()
                        .chain(rows -> append(session, state, rows, Math.max(decided, state.floor()))));
    }

    /** The position up to which every row is there that ever will be, or 0 when that is not known to have moved. */
    private long decided(Writers now) {
        Writers before = writers;
        if (now.atWork().isEmpty()) {
            writers = null;
            return now.position();
        }
        if (before == null || before.haveEnded(now)) {
            writers = now;
        }
        return before != null && before.haveEnded(now) ? before.position() : 0;
    }

    private Uni<Integer> append(Mutiny.StatelessSession session, LogState state, List<Object[]> rows, long decided) {
        CompactRange tree = state.tree();
        List<Leaf> leaves = new ArrayList<>(rows.size());
        List<Subtree> subtrees = new ArrayList<>();
        for (Object[] row : rows) {
            Leaf leaf = new Leaf(
                    tree.size(), (Long) row[0], (String) row[1], (Integer) row[2], Hash.ofHex((String) row[3]));
            leaves.add(leaf);
            tree.append(Merkle.leaf(leaf.hash()), subtree -> {
                if (subtree.isKept()) {
                    subtrees.add(subtree);
                }
            });
        }
        // Beyond a full batch there may be more rows up to that position.
        long floor = rows.size() < BATCH
                ? decided
                : Math.min(decided, leaves.getLast().position());
        return new Growth(session)
                .write(leaves, subtrees, new LogState(tree.size(), floor, tree.peaks()))
                .chain(() -> leaves.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : new Growth(session).sign(tree, clock.instant().truncatedTo(ChronoUnit.MILLIS), keys))
                .replaceWith(rows.size());
    }

    /** Where the log stands, as its one row says. */
    record LogState(long size, long floor, List<Hash> peaks) {

        static LogState of(Object[] row) {
            byte[] peaks = HexFormat.of().parseHex((String) row[2]);
            List<Hash> hashes = new ArrayList<>();
            for (int at = 0; at < peaks.length; at += Hash.BYTES) {
                hashes.add(Hash.of(Arrays.copyOfRange(peaks, at, at + Hash.BYTES)));
            }
            return new LogState((Long) row[0], (Long) row[1], hashes);
        }

        CompactRange tree() {
            return CompactRange.of(size, peaks);
        }
    }
}
