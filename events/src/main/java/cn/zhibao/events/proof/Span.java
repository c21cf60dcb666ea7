package cn.zhibao.events.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A node of a tree by the leaves under it, which need not be full: the right edge seldom is.
 *
 * @param from first leaf
 * @param to the leaf after the last
 */
public record Span(long from, long to) {

    public Span {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("no leaves from " + from + " to " + to);
        }
    }

    private boolean isFull() {
        return Long.bitCount(to - from) == 1;
    }

    /** Where the right child begins: the left one has the largest power of two that leaves something. */
    long middle() {
        return from + Long.highestOneBit(to - from - 1);
    }

    private Span left() {
        return new Span(from, middle());
    }

    private Span right() {
        return new Span(middle(), to);
    }

    private Block block() {
        int height = Long.numberOfTrailingZeros(to - from);
        return new Block(height, from >> height);
    }

    /** The kept hashes this node follows from. */
    public List<Block.Run> runs() {
        List<Block.Run> runs = new ArrayList<>();
        Span rest = this;
        while (!rest.isFull()) {
            runs.add(rest.left().block().run());
            rest = rest.right();
        }
        runs.add(rest.block().run());
        return runs;
    }

    /**
     * The hash of this node.
     *
     * @param kept gives the hashes that {@link #runs} named
     */
    public Hash hash(Function<Block, Hash> kept) {
        return isFull() ? hash(block(), kept) : Merkle.node(left().hash(kept), right().hash(kept));
    }

    private static Hash hash(Block block, Function<Block, Hash> kept) {
        return block.isKept() ? kept.apply(block) : Merkle.node(hash(block.left(), kept), hash(block.right(), kept));
    }
}
