package cn.zhibao.notice.app;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Drafts of one kind, and what became of them, inside a transaction. */
public interface DraftDesk<T> {

    /**
     * What a submission became before.
     *
     * @param same false when another body came under its key
     */
    record Sent<T>(T drafted, boolean same) {}

    /** Empty when nothing came under this key. */
    Uni<Optional<Sent<T>>> sent(Submission submission);

    /** Keeps a new one with its submission; false, and nothing is kept, when something came under its key at the same time. */
    Uni<Boolean> add(T draft, Submission submission);

    /** One that nobody else changes until this transaction has ended; empty when there is none. */
    Uni<Optional<T>> locked(UUID id);

    /** Keeps one as it stands; nothing is told. */
    Uni<Void> keep(T drafted);
}
