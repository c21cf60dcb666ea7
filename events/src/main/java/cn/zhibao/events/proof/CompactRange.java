package cn.zhibao.events.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that has to be known of a tree to let it grow: the hashes of its largest full subtrees, at most one per bit of its
 * size. Not thread-safe.
 */
public final class CompactRange {

    private final List<Hash> peaks;
    private long size;

    private CompactRange(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static CompactRange empty() {
        return new CompactRange(0, List.of());
    }

    /**
     * A tree as it was left.
     *
     * @param peaks what {@link #peaks} said then
     */
    public static CompactRange of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has not " + peaks.size() + " peaks");
        }
        return new CompactRange(size, peaks);
    }

    /**
     * Adds a leaf.
     *
     * @param completed hears of every full subtree that this leaf completes, its own first
     */
    public void append(Hash leaf, Consumer<Subtree> completed) {
        Block block = new Block(0, size);
        Hash hash = leaf;
        completed.accept(new Subtree(block, hash));
        while (block.index() % 2 == 1) {
            hash = Merkle.node(peaks.removeLast(), hash);
            block = new Block(block.height() + 1, block.index() / 2);
            completed.accept(new Subtree(block, hash));
        }
        peaks.add(hash);
        size++;
    }

    public void append(Hash leaf) {
        append(leaf, _ -> {});
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Largest subtree first. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Merkle.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Merkle.node(peaks.get(i), root);
        }
        return root;
    }
}
