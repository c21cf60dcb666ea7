package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.board.Bulletin;
import cn.zhibao.notice.domain.board.PublicListing;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The public board, inside a transaction. */
public interface Board {

    /** A listing as it stands there; empty when it is not there. */
    Uni<Optional<PublicListing>> of(UUID supervisionId);

    /** Puts a listing onto the board. */
    Uni<Void> add(PublicListing listing);

    /** Keeps how a listing stands that is there. */
    Uni<Void> keep(PublicListing listing);

    /** Makes an announcement public. */
    Uni<Void> announce(Bulletin bulletin);
}
