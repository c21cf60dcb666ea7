package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.PublicListings;
import cn.zhibao.notice.domain.board.Bulletin;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The public board in PostgreSQL, for whoever reads it. */
public final class PublicListingStore implements PublicListings {

    private static final String NEWEST_FIRST = " order by publishedAt desc, id desc";

    private static final String BULLETINS = """
            from BulletinRow where supervisionId in (:ids) order by publishedAt, round, serial""";

    private final UnitOfWork units;

    public PublicListingStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Published>> find(Search search) {
        return units.read(
                session -> query(session, search).getResultList().chain(rows -> withBulletins(session, rows)));
    }

    @Override
    public Uni<Optional<Published>> one(UUID supervisionId) {
        return units.read(session -> session.createQuery("from PublicListingRow where id = :id", PublicListingRow.class)
                .setParameter("id", supervisionId)
                .getResultList()
                .chain(rows -> withBulletins(session, rows))
                .map(found -> found.stream().findFirst()));
    }

    private static Mutiny.SelectionQuery<PublicListingRow> query(Mutiny.StatelessSession session, Search search) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("from PublicListingRow where true = true");
        if (search.region() != null) {
            text.append(" and region like :region");
            values.put("region", NoticeStore.within(search.region()));
        }
        if (search.state() != null) {
            text.append(" and state = :state");
            values.put("state", PublicListingRow.stateOf(search.state()));
        }
        if (search.after() != null) {
            text.append(" and (publishedAt < :at or (publishedAt = :at and id < :id))");
            values.put("at", search.after().publishedAt());
            values.put("id", search.after().supervisionId());
        }
        Mutiny.SelectionQuery<PublicListingRow> query =
                session.createQuery(text + NEWEST_FIRST, PublicListingRow.class).setMaxResults(search.limit());
        values.forEach(query::setParameter);
        return query;
    }

    private static Uni<List<Published>> withBulletins(Mutiny.StatelessSession session, List<PublicListingRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery(BULLETINS, BulletinRow.class)
                .setParameter("ids", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .map(found -> found.stream()
                        .map(BulletinRow::toBulletin)
                        .collect(Collectors.groupingBy(Bulletin::supervisionId)))
                .map(found -> rows.stream()
                        .map(row -> new Published(row.toListing(), found.getOrDefault(row.id, List.of())))
                        .toList());
    }
}
