package cn.zhibao.notice.store;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Notices;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Notice;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Documents in PostgreSQL; the scope is part of every query. */
public final class NoticeStore implements Notices {

    private static final String NEWEST_FIRST = " order by issuedAt desc, id desc";

    private final UnitOfWork units;

    public NoticeStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<NoticeFacts>> find(Search search) {
        return units.read(session -> query(session, search).getResultList())
                .map(rows -> rows.stream().map(NoticeRow::facts).toList());
    }

    private static Mutiny.SelectionQuery<NoticeRow> query(Mutiny.StatelessSession session, Search search) {
        StringBuilder text = new StringBuilder("from NoticeRow where region like :scope");
        if (search.region() != null) {
            text.append(" and region like :region");
        }
        if (search.kind() != null) {
            text.append(" and kind = :kind");
        }
        if (search.after() != null) {
            text.append(" and (issuedAt < :at or (issuedAt = :at and id < :id))");
        }
        Mutiny.SelectionQuery<NoticeRow> query = session.createQuery(text + NEWEST_FIRST, NoticeRow.class)
                .setParameter("scope", within(search.scope()))
                .setMaxResults(search.limit());
        if (search.region() != null) {
            query.setParameter("region", within(search.region()));
        }
        if (search.kind() != null) {
            query.setParameter("kind", search.kind().name());
        }
        if (search.after() != null) {
            query.setParameter("at", search.after().issuedAt())
                    .setParameter("id", search.after().id());
        }
        return query;
    }

    @Override
    public Uni<Optional<Notice.Issued>> one(UUID id, Region scope) {
        return units.read(session -> session.createQuery(
                                "from NoticeRow where id = :id and region like :scope", NoticeRow.class)
                        .setParameter("id", id)
                        .setParameter("scope", within(scope))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(NoticeRow::toNotice));
    }

    /** A region code has no character that LIKE treats as a pattern. */
    private static String within(Region scope) {
        return scope.prefix() + "%";
    }
}
