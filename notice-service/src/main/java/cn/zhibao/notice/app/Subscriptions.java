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

    /** Keeps a new one; false when its owner has that many already. */
    Uni<Boolean> add(Subscription subscription, String secret, int most);

    /** Oldest first, after the given one. */
    Uni<List<Standing>> list(Reader reader, @Nullable UUID after, int limit);

    Uni<Optional<Standing>> one(UUID id, Reader reader);

    /** Ends it: nothing is sent any more. False when the reader has none of this id. */
    Uni<Boolean> end(UUID id, Reader reader, Instant now);

    /** Newest first, before the given position; empty when the reader has no subscription of this id. */
    Uni<Optional<List<Delivery>>> deliveries(UUID id, Reader reader, long before, int limit);
}
