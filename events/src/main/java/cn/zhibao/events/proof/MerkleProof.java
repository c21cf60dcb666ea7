package cn.zhibao.events.proof;

import java.util.ArrayList;
import java.util.List;

/** Checks proofs, with the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class MerkleProof {

    private MerkleProof() {}

    /** A tree by its size and its root. */
    public record Tree(long size, Hash root) {}

    /**
     * Whether the tree has this leaf.
     *
     * @param leaf its place, from 0
     * @param hash its hash
     */
    public static boolean includes(Tree tree, long leaf, Hash hash, List<Hash> path) {
        if (leaf < 0 || leaf >= tree.size()) {
            return false;
        }
        Climb climb = new Climb(leaf, tree.size() - 1);
        Hash computed = hash;
        for (Hash sibling : path) {
            if (climb.isAtRoot()) {
                return false;
            }
            computed = climb.fromRight() ? Merkle.node(sibling, computed) : Merkle.node(computed, sibling);
            climb.up();
        }
        return climb.isAtRoot() && computed.equals(tree.root());
    }

    /** Whether the larger tree begins with the smaller one, which has at least one leaf. */
    public static boolean consistent(Tree smaller, Tree larger, List<Hash> path) {
        if (smaller.size() < 1 || smaller.size() > larger.size()) {
            return false;
        }
        if (smaller.size() == larger.size()) {
            return path.isEmpty() && smaller.root().equals(larger.root());
        }
        List<Hash> nodes = new ArrayList<>(path);
        if (Long.bitCount(smaller.size()) == 1) {
            nodes.addFirst(smaller.root());
        }
        return !nodes.isEmpty() && grows(smaller, larger, nodes);
    }

    private static boolean grows(Tree smaller, Tree larger, List<Hash> nodes) {
        Climb climb = new Climb(smaller.size() - 1, larger.size() - 1);
        climb.whileRight();
        Hash before = nodes.getFirst();
        Hash after = before;
        for (Hash node : nodes.subList(1, nodes.size())) {
            if (climb.isAtRoot()) {
                return false;
            }
            if (climb.fromRight()) {
                before = Merkle.node(node, before);
                after = Merkle.node(node, after);
            } else {
                after = Merkle.node(after, node);
            }
            climb.up();
        }
        return climb.isAtRoot() && before.equals(smaller.root()) && after.equals(larger.root());
    }

    /** The way from a node to the root, beside the last node of each height. */
    private static final class Climb {

        private long at;
        private long last;

        Climb(long at, long last) {
            this.at = at;
            this.last = last;
        }

        boolean isAtRoot() {
            return last == 0;
        }

        /** True when the next sibling is to the left: always for a right child, and for what the right edge carries up. */
        boolean fromRight() {
            return at % 2 == 1 || at == last;
        }

        void up() {
            if (at == last) {
                while (at % 2 == 0 && at != 0) {
                    shift(); // an edge without a right sibling is its own parent
                }
            }
            shift();
        }

        void whileRight() {
            while (at % 2 == 1) {
                shift();
            }
        }

        private void shift() {
            at >>= 1;
            last >>= 1;
        }
    }
}
