package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.proof.Block;
import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.Hash;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Merkle log over all ledger rows, read. */
public interface TreeLog {

    /** The newest that can be read; empty when there is none. */
    Uni<Optional<Signed>> newest();

    /**
     * Newest first. One that cannot be read is passed over: somebody has tampered with it, which the export shows.
     *
     * @param before only those of fewer rows
     */
    Uni<List<Signed>> checkpoints(@Nullable Long before, int limit);

    /** Empty when no row has this position. */
    Uni<Optional<Place>> place(long position);

    /** Hashes that are kept; every one of the runs lies within the log. */
    Uni<Map<Block, Hash>> hashes(List<Block.Run> runs);

    /**
     * How far the log has come.
     *
     * @param size how many rows it has
     * @param floor position up to which every row is in it
     */
    record Extent(long size, long floor) {}

    Uni<Extent> extent();

    /** The leaves from one to before another, with their rows as they are now. */
    Uni<List<Exported.Logged>> logged(long from, long to);

    /** Rows after one position and up to another that are not in the log. */
    Uni<List<Exported.Unlogged>> unlogged(long after, long upTo, int limit);

    /** Notes of more rows than one size, up to another, smallest first. */
    Uni<List<Note>> notesWithin(long after, long upTo);

    /**
     * A checkpoint as it is on file, whether it can be read or not.
     *
     * @param size of how many rows it was filed
     * @param text what is there as its text and signature
     */
    record Note(long size, String text) {}

    /**
     * A checkpoint on file.
     *
     * @param note its text and signature, a C2SP signed note
     */
    record Signed(Checkpoint checkpoint, String keyId, String note) {}

    /**
     * Where a row stands.
     *
     * @param leaf its place in the log; absent until the log has taken it, a second or so after its commit
     * @param rowHash what the log holds as its data; absent as long
     */
    record Place(UUID caseId, @Nullable Long leaf, @Nullable Hash rowHash) {}
}
