package cn.zhibao.notice.store;

import cn.zhibao.notice.app.Board;
import cn.zhibao.notice.domain.board.Bulletin;
import cn.zhibao.notice.domain.board.PublicListing;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The public board in PostgreSQL, inside a transaction. */
final class StoreBoard implements Board {

    private final Mutiny.StatelessSession session;

    StoreBoard(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<PublicListing>> of(UUID supervisionId) {
        return session.createQuery("from PublicListingRow where id = :id", PublicListingRow.class)
                .setParameter("id", supervisionId)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(PublicListingRow::toListing));
    }

    @Override
    public Uni<Void> add(PublicListing listing) {
        return session.insert(new PublicListingRow(listing)).replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(PublicListing listing) {
        return session.update(new PublicListingRow(listing));
    }

    @Override
    public Uni<Void> announce(Bulletin bulletin) {
        return session.insert(new BulletinRow(bulletin)).replaceWithVoid();
    }
}
