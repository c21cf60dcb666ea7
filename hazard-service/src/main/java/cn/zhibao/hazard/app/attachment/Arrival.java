package cn.zhibao.hazard.app.attachment;

import io.smallrye.mutiny.Uni;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** One file on its way: keeps its pieces in order and learns its size, hash and first bytes. Used by one upload. */
final class Arrival {

    private final Attachments attachments;
    private final UUID contentId;
    private final long bytesMax;
    private final MessageDigest digest = sha256();
    private byte[] head = {};
    private long bytes;
    private int pieces;

    Arrival(Attachments attachments, UUID contentId, long bytesMax) {
        this.attachments = attachments;
        this.contentId = contentId;
        this.bytesMax = bytesMax;
    }

    /** Keeps what comes until the end, or until it is too much. */
    Uni<Void> of(Incoming in) {
        return in.next()
                .chain(piece -> piece.isEmpty() || tooMuchWith(piece.get())
                        ? Uni.createFrom().voidItem()
                        : keep(piece.get()).chain(() -> of(in)));
    }

    private boolean tooMuchWith(byte[] piece) {
        bytes += piece.length;
        return tooLarge();
    }

    private Uni<Void> keep(byte[] piece) {
        digest.update(piece);
        if (pieces == 0) {
            head = piece;
        }
        return attachments.keep(contentId, pieces++, piece);
    }

    boolean tooLarge() {
        return bytes > bytesMax;
    }

    UUID contentId() {
        return contentId;
    }

    long bytes() {
        return bytes;
    }

    /** The first piece. */
    byte[] head() {
        return head;
    }

    /** SHA-256 of all pieces, lower-case hex. To be asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
