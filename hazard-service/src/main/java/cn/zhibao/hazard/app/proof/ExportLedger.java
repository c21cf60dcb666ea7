package cn.zhibao.hazard.app.proof;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the whole ledger in the order of the log, with each checkpoint after the last row it covers; the newest one is the
 * end. What comes in meanwhile is not part of it. Memory holds one part, however long the ledger is.
 */
public final class ExportLedger {

    private static final int LEAVES = 200;
    private static final int UNLOGGED = 200;

    private final TreeLog log;

    public ExportLedger(TreeLog log) {
        this.log = log;
    }

    /** Part after part as they are asked for; nothing at all while the log has no row. */
    public Multi<List<Exported>> export() {
        return log.extent()
                .onItem()
                .transformToMulti(extent -> extent.size() > 0
                        ? export(extent.size(), extent.floor())
                        : Multi.createFrom().empty());
    }

    private Multi<List<Exported>> export(long size, long floor) {
        AtomicReference<Optional<Cursor>> at = new AtomicReference<>(Optional.of(new Cursor(0, Long.MIN_VALUE)));
        return Multi.createBy()
                .repeating()
                .uni(() -> at.get()
                        .map(cursor -> part(cursor, size, floor).invoke(part -> at.set(part.next())))
                        .orElseGet(() -> Uni.createFrom().item(new Part(List.of(), Optional.empty()))))
                .until(part -> part.content().isEmpty() && part.next().isEmpty())
                .map(Part::content)
                .select()
                .where(content -> !content.isEmpty()); // leaves that somebody has removed
    }

    /**
     * How far the export has come.
     *
     * @param position rows up to it were looked at, whether they are in the log or not
     */
    private record Cursor(long leaf, long position) {}

    private record Part(List<Exported> content, Optional<Cursor> next) {}

    private Uni<Part> part(Cursor cursor, long size, long floor) {
        if (cursor.leaf() == size) {
            return log.unlogged(cursor.position(), floor, UNLOGGED).chain(rows -> last(rows, size));
        }
        long to = Math.min(size, cursor.leaf() + LEAVES);
        return log.logged(cursor.leaf(), to).chain(leaves -> {
            long upTo = Math.min(floor, highest(leaves, cursor.position()));
            return log.unlogged(cursor.position(), upTo, UNLOGGED)
                    .chain(rows -> signed(cursor.leaf(), to, size)
                            .map(notes -> new Part(
                                    merged(rows, leaves, notes),
                                    Optional.of(new Cursor(to, reached(rows, upTo, cursor.position()))))));
        });
    }

    /** After the last leaf come the rows that are in no part yet, and after those the newest checkpoint. */
    private Uni<Part> last(List<Exported.Unlogged> rows, long size) {
        if (rows.size() == UNLOGGED) {
            Cursor next = new Cursor(size, rows.getLast().position());
            return Uni.createFrom().item(new Part(List.copyOf(rows), Optional.of(next)));
        }
        return log.notesWithin(size - 1, size).map(notes -> {
            List<Exported> content = new ArrayList<>(rows);
            notes.forEach(note -> content.add(new Exported.Signed(note.text())));
            return new Part(content, Optional.empty());
        });
    }

    /** The newest checkpoint is left for the very end. */
    private Uni<List<TreeLog.Note>> signed(long from, long to, long size) {
        return log.notesWithin(from, Math.min(to, size - 1));
    }

    private static long highest(List<Exported.Logged> leaves, long before) {
        return leaves.stream().mapToLong(Exported.Logged::position).max().orElse(before);
    }

    /** More rows than one part takes are left for later parts. */
    private static long reached(List<Exported.Unlogged> rows, long upTo, long before) {
        return rows.size() == UNLOGGED ? rows.getLast().position() : Math.max(upTo, before);
    }

    /** A note whose last leaf is gone comes where that leaf was. */
    private static List<Exported> merged(
            List<Exported.Unlogged> rows, List<Exported.Logged> leaves, List<TreeLog.Note> notes) {
        List<Exported> content = new ArrayList<>(rows);
        Deque<TreeLog.Note> ahead = new ArrayDeque<>(notes);
        for (Exported.Logged leaf : leaves) {
            add(content, ahead, leaf.leaf());
            content.add(leaf);
        }
        add(content, ahead, Long.MAX_VALUE);
        return content;
    }

    private static void add(List<Exported> content, Deque<TreeLog.Note> ahead, long upTo) {
        while (!ahead.isEmpty() && ahead.getFirst().size() <= upTo) {
            content.add(new Exported.Signed(ahead.removeFirst().text()));
        }
    }
}
