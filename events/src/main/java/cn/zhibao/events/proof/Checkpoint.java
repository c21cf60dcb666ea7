package cn.zhibao.events.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What a ledger says of itself at a moment. Whoever keeps one finds out whether anything before it was changed later. Its
 * text is a checkpoint of C2SP tlog-checkpoint with one more line, the time.
 *
 * @param origin name of the ledger
 * @param size how many rows it has
 * @param root root of the Merkle tree over them
 * @param at when it was signed, in UTC
 */
public record Checkpoint(String origin, long size, Hash root, Instant at) {

    private static final int LINES = 4;

    public MerkleProof.Tree tree() {
        return new MerkleProof.Tree(size, root);
    }

    /** What is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root.bytes()) + '\n' + at + '\n';
    }

    /** Reads what {@link #text} wrote; refuses anything else. */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("a checkpoint has " + LINES + " lines, not " + lines.size());
        }
        try {
            Hash root = Hash.of(Base64.getDecoder().decode(lines.get(2)));
            return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root, Instant.parse(lines.getLast()));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a checkpoint ends with a time, not with " + lines.getLast(), wrong);
        }
    }
}
