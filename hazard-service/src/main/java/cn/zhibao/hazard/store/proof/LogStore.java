package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.proof.Block;
import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.Merkle;
import cn.zhibao.events.proof.SignedNote;
import cn.zhibao.hazard.app.proof.Exported;
import cn.zhibao.hazard.app.proof.TreeLog;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The Merkle log in PostgreSQL, read. */
public final class LogStore implements TreeLog {

    private static final Logger LOG = Logger.getLogger(LogStore.class);

    /** How many are looked at in one step after one that cannot be read. */
    private static final int LOOKED_AT = 1_000;

    private static final String CHECKPOINT = "select size, key_id, note from ledger_checkpoint";

    private static final Sql PAGE =
            Sql.of(CHECKPOINT + " where size < cast(:before as bigint) order by size desc limit cast(:most as bigint)");

    private static final Sql WITHIN =
            Sql.of(CHECKPOINT + " where size > cast(:after as bigint) and size <= cast(:upTo as bigint) order by size");

    private static final Sql EXTENT = Sql.of("select size, floor from ledger_log");

    private static final Sql PLACE = Sql.of("""
            select cast(j.case_id as text), l.leaf, encode(l.hash, 'hex')
            from journal j left join ledger_leaf l on l.position = j.position
            where j.position = cast(:position as bigint)""");

    private static final Sql HASHES = Sql.of("""
            with run as materialized (
                select * from json_to_recordset(cast(cast(:runs as text) as json)) as r (
                    height integer, first bigint, beyond bigint))
            select 0, l.leaf, encode(l.hash, 'hex')
            from run cross join lateral (
                select * from ledger_leaf where leaf >= run.first and leaf < run.beyond order by leaf) l
            where run.height = 0
            union all
            select run.height, s.index, encode(s.hash, 'hex')
            from run cross join lateral (
                select * from ledger_subtree
                where height = run.height and index >= run.first and index < run.beyond order by index) s
            where run.height > 0""");

    private final Flow flow;

    public LogStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Uni<Optional<Signed>> newest() {
        return checkpoints(null, 1).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Signed>> checkpoints(@Nullable Long before, int limit) {
        return readable(before == null ? Long.MAX_VALUE : before, limit, limit);
    }

    private Uni<List<Signed>> readable(long before, int wanted, int lookedAt) {
        return read(PAGE, Map.of("before", before, "most", (long) lookedAt)).chain(rows -> {
            List<Signed> found = rows.stream()
                    .map(LogStore::signed)
                    .flatMap(Optional::stream)
                    .limit(wanted)
                    .toList();
            return found.size() == wanted || rows.size() < lookedAt
                    ? Uni.createFrom().item(found)
                    : readable((Long) rows.getLast()[0], wanted - found.size(), LOOKED_AT)
                            .map(more ->
                                    Stream.concat(found.stream(), more.stream()).toList());
        });
    }

    @Override
    public Uni<List<Note>> notesWithin(long after, long upTo) {
        return read(WITHIN, Map.of("after", after, "upTo", upTo))
                .map(rows -> rows.stream()
                        .map(row -> new Note((Long) row[0], (String) row[2]))
                        .toList());
    }

    @Override
    public Uni<Extent> extent() {
        return read(EXTENT, Map.of()).map(rows -> {
            Object[] row = rows.getFirst();
            return new Extent((Long) row[0], (Long) row[1]);
        });
    }

    /** Empty when it cannot be read or is not of the size that it was filed with. */
    private static Optional<Signed> signed(Object[] row) {
        long size = (Long) row[0];
        String note = (String) row[2];
        try {
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
            if (checkpoint.size() == size) {
                return Optional.of(new Signed(checkpoint, (String) row[1], note));
            }
        } catch (IllegalArgumentException unreadable) {
            LOG.debugf(unreadable, "no note, size=%d", size);
        }
        LOG.errorf("a checkpoint was tampered with, size=%d", size);
        return Optional.empty();
    }

    @Override
    public Uni<Optional<Place>> place(long position) {
        return read(PLACE, Map.of("position", position))
                .map(rows -> rows.stream().findFirst().map(LogStore::place));
    }

    private static Place place(Object[] row) {
        return new Place(
                UUID.fromString((String) row[0]), (Long) row[1], row[2] == null ? null : Hash.ofHex((String) row[2]));
    }

    @Override
    public Uni<Map<Block, Hash>> hashes(List<Block.Run> runs) {
        return read(HASHES, Map.of("runs", LogJson.runs(runs))).map(rows -> {
            Map<Block, Hash> hashes = new HashMap<>();
            for (Object[] row : rows) {
                int height = (Integer) row[0];
                Hash hash = Hash.ofHex((String) row[2]);
                hashes.put(new Block(height, (Long) row[1]), height == 0 ? Merkle.leaf(hash) : hash);
            }
            return hashes;
        });
    }

    @Override
    public Uni<List<Exported.Logged>> logged(long from, long to) {
        return read(LogRows.LOGGED, Map.of("from", from, "to", to))
                .map(rows -> rows.stream().map(LogRows::logged).toList());
    }

    @Override
    public Uni<List<Exported.Unlogged>> unlogged(long after, long upTo, int limit) {
        return read(LogRows.UNLOGGED, Map.of("after", after, "upTo", upTo, "most", (long) limit))
                .map(rows -> rows.stream().map(LogRows::unlogged).toList());
    }

    /** On a context of its own: who streams asks from whatever thread has sent the part before. */
    private Uni<List<Object[]>> read(Sql sql, Map<String, Object> values) {
        return flow.bridge()
                .onOwnContext(() -> flow.unitOfWork().read(session -> {
                    Sql.Call call = sql.on(session);
                    values.forEach(call::set);
                    return call.rows();
                }));
    }
}
