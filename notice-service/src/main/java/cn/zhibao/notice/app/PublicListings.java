package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.board.Bulletin;
import cn.zhibao.notice.domain.board.PublicListing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the public board; everybody sees all of it. */
public interface PublicListings {

    /**
     * What somebody looks for.
     *
     * @param after last listing of the page before; those that came onto the board last come first
     */
    record Search(
            @Nullable Region region,
            PublicListing.@Nullable State state,
            @Nullable Place after,
            int limit) {}

    /** Place of a listing in the order of the board. */
    record Place(Instant publishedAt, UUID supervisionId) {}

    /** A listing with the announcements about it, oldest first. */
    record Published(PublicListing listing, List<Bulletin> bulletins) {
        public Published {
            bulletins = List.copyOf(bulletins);
        }
    }

    Uni<List<Published>> find(Search search);

    /** Empty when it is not on the board. */
    Uni<Optional<Published>> one(UUID supervisionId);
}
