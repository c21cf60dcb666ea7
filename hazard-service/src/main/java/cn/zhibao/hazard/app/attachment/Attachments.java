package cn.zhibao.hazard.app.attachment;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.attachment.Attachment;
import cn.zhibao.hazard.domain.attachment.FiledCase;
import cn.zhibao.hazard.domain.attachment.Flag;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attachments on file, and the bytes of files that are on their way. */
public interface Attachments {

    /** The hazard or accident; empty when there is none in the scope. */
    Uni<Optional<FiledCase>> findCase(UUID caseId, Scope scope);

    /** Makes room for a file; what is not finished by then is removed, also when the service was down meanwhile. */
    Uni<UUID> begin(Instant removedAt);

    /** Keeps one piece; durable when answered. */
    Uni<Void> keep(UUID contentId, int number, byte[] piece);

    /** Removes what is there of a file that comes to nothing. */
    Uni<Void> discard(UUID contentId);

    /**
     * Makes the file an attachment, or finds the one that has this content and purpose in the case already; all of it is one
     * write.
     *
     * @param flags the flags of a new one, given whether the same content stands elsewhere, where it is odd
     */
    Uni<Known> finish(UUID contentId, Attachment attachment, Function<Boolean, List<Flag>> flags);

    Uni<Optional<Known>> find(UUID attachmentId, Scope scope);

    /** Newest first. */
    Uni<List<Known>> list(Query query, Scope scope);

    /** The bytes of an attachment, piece by piece as they are asked for. */
    Multi<byte[]> content(Known known);

    /**
     * An attachment with its flags, in the order of their kinds.
     *
     * @param contentId where its bytes are
     */
    record Known(Attachment attachment, UUID contentId, List<Flag> flags) {
        public Known {
            flags = flags.stream().sorted(Comparator.comparing(Flag::kind)).toList();
        }
    }

    /** Which attachments; absent means all. */
    record Query(
            @Nullable UUID caseId,
            Flag.@Nullable Kind flag,
            @Nullable UUID before,
            int limit) {}

    /** What time may do. */
    interface InTransaction {

        /** Removes what is there of a file that was not finished. */
        Uni<Void> removeUnfinished(UUID contentId);
    }
}
