package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.delivery.Delivery;
import cn.zhibao.notice.domain.delivery.Standing;
import cn.zhibao.notice.domain.delivery.Subscription;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps subscriptions. One that was ended is not seen any more. */
public interface Subscriptions {

    /** What became of a subscription that was to be kept. */
    sealed interface Written {

        /** It is durable: since now, or since the same submission came before. */
        record Kept(Subscription subscription, String secret) implements Written {}

        /** Another body came under this key before. */
        record KeyTaken() implements Written {}

        /** Its owner has as many already as an account may have. */
        record NoRoom() implements Written {}
    }

    /** What the submission became before; empty when it was never kept. */
    Uni<Optional<Written>> seen(Submission submission);

    /**
     * Keeps a new one together with its submission, unless that was kept before.
     *
     * @param most subscriptions of one owner
     */
    Uni<Written> add(Submission submission, Subscription subscription, String secret, int most);

    /** Oldest first, after the given one. */
    Uni<List<Standing>> list(Reader reader, @Nullable UUID after, int limit);

    Uni<Optional<Standing>> one(UUID id, Reader reader);

    /** Ends it: nothing is sent any more. False when the reader has none of this id. */
    Uni<Boolean> end(UUID id, Reader reader, Instant now);

    /** Newest first, before the given position; empty when the reader has no subscription of this id. */
    Uni<Optional<List<Delivery>>> deliveries(UUID id, Reader reader, long before, int limit);
}
