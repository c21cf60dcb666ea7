package cn.zhibao.events.proof;

/** A full subtree and its hash. */
public record Subtree(Block block, Hash hash) {

    /** Whether proofs are made of it, so that its hash has to be kept. Leaves are kept by their rows. */
    public boolean isKept() {
        return block.height() > 0 && block.isKept();
    }
}
