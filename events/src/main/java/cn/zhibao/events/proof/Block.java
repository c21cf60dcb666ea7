package cn.zhibao.events.proof;

/**
 * Place of a full subtree: one with {@code 2^height} leaves.
 *
 * @param height 0 for a leaf
 * @param index how many subtrees of this height lie to the left of it
 */
public record Block(int height, long index) {

    /** Hashes of these heights are kept: 0, 8, 16 and so on. All others follow from at most 128 of them. */
    public static final int KEPT_EVERY = 8;

    boolean isKept() {
        return height % KEPT_EVERY == 0;
    }

    Block left() {
        return new Block(height - 1, 2 * index);
    }

    Block right() {
        return new Block(height - 1, 2 * index + 1);
    }

    /** The kept hashes this one follows from. */
    Run run() {
        int above = height % KEPT_EVERY;
        return new Run(height - above, index << above, 1L << above);
    }

    /** Neighbouring blocks of one height. */
    public record Run(int height, long first, long count) {}
}
