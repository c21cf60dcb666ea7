package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.proof.Hash;
import java.util.List;

/**
 * Answer to somebody who asks for a proof.
 *
 * @param <P> the proof
 */
public sealed interface Proven<P> {

    record Proof<P>(P proof) implements Proven<P> {}

    /** There is no such row for the caller. */
    record Unknown<P>() implements Proven<P> {}

    /** The row is on file, and the log takes it within seconds. */
    record NotYet<P>() implements Proven<P> {}

    /**
     * The log has no such size, or the row came later.
     *
     * @param parameter which size is wrong
     * @param least smallest size that would do
     * @param most largest size that would do; smaller than the least when none does
     */
    record WrongSize<P>(String parameter, long least, long most) implements Proven<P> {}

    /**
     * Proof that the log of a size has a row.
     *
     * @param leaf place of the row in the log
     * @param rowHash hash of the row, the data of the leaf
     */
    record Inclusion(long position, long leaf, long size, Hash rowHash, List<Hash> path) {}

    /** Proof that the log of one size begins with the log of another. */
    record Consistency(long from, long to, List<Hash> path) {}
}
