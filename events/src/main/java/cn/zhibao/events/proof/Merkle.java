package cn.zhibao.events.proof;

import java.nio.ByteBuffer;

/** Hashes of a Merkle tree as RFC 6962, section 2.1, makes them: leaves and nodes can never be taken for each other. */
public final class Merkle {

    /** Root of a tree without leaves. */
    public static final Hash EMPTY = Hash.digest(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** A leaf with these data. */
    public static Hash leaf(byte[] data) {
        return Hash.digest(
                ByteBuffer.allocate(1 + data.length).put(LEAF).put(data).array());
    }

    /** The leaf of a ledger row: its data are the 32 bytes of the row's hash. */
    public static Hash leaf(Hash row) {
        return leaf(row.bytes());
    }

    public static Hash node(Hash left, Hash right) {
        byte[] both = ByteBuffer.allocate(1 + 2 * Hash.BYTES)
                .put(NODE)
                .put(left.bytes())
                .put(right.bytes())
                .array();
        return Hash.digest(both);
    }
}
