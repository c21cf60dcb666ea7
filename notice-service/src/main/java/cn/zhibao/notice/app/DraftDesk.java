package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Drafts inside a transaction. */
public interface DraftDesk {

    /**
     * What a submission became before.
     *
     * @param same false when another body came under its key
     */
    record Sent(NoticeDraft draft, boolean same) {}

    /** Empty when nothing came under this key. */
    Uni<Optional<Sent>> sent(Submission submission);

    /** Keeps a new one with its submission; false, and nothing is kept, when something came under its key at the same time. */
    Uni<Boolean> add(NoticeDraft draft, Submission submission);

    /** A draft of that authority, which nobody else changes until this transaction has ended; empty when there is none. */
    Uni<Optional<NoticeDraft>> locked(UUID id, Region issuer);

    /** Keeps a draft as it stands. */
    Uni<Void> keep(NoticeDraft draft);
}
