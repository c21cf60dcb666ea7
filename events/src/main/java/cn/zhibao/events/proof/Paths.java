package cn.zhibao.events.proof;

import java.util.ArrayList;
import java.util.List;

/** Which nodes a proof consists of, in the order of RFC 6962, sections 2.1.1 and 2.1.2. */
public final class Paths {

    private Paths() {}

    /** Proof that the tree of this size has this leaf, counted from 0. */
    public static List<Span> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + leaf);
        }
        List<Span> path = new ArrayList<>();
        Span at = new Span(0, size);
        while (at.to() - at.from() > 1) {
            long middle = at.middle();
            boolean left = leaf < middle;
            path.add(left ? new Span(middle, at.to()) : new Span(at.from(), middle));
            at = left ? new Span(at.from(), middle) : new Span(middle, at.to());
        }
        return path.reversed();
    }

    /** Proof that the tree of the larger size begins with the tree of the smaller, of at least one leaf. */
    public static List<Span> consistency(long smaller, long larger) {
        if (smaller < 1 || smaller > larger) {
            throw new IllegalArgumentException("no tree grows from " + smaller + " to " + larger + " leaves");
        }
        List<Span> path = new ArrayList<>();
        Span at = new Span(0, larger);
        while (at.to() != smaller) {
            long middle = at.middle();
            boolean left = smaller <= middle;
            path.add(left ? new Span(middle, at.to()) : new Span(at.from(), middle));
            at = left ? new Span(at.from(), middle) : new Span(middle, at.to());
        }
        if (at.from() > 0) {
            path.add(at); // otherwise it is the smaller tree itself, whose root the reader has
        }
        return path.reversed();
    }
}
