package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Notices;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Notice;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Documents in PostgreSQL; the scope is part of every query. */
public final class NoticeStore implements Notices {

    private static final String NEWEST_FIRST = " order by issuedAt desc, id desc";

    private static final String OVERDUE = "(overdueSince is not null and status in ('issued', 'served', 'returned'))";

    private final UnitOfWork units;

    public NoticeStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Notice>> find(Search search) {
        return units.read(session -> query(session, search).getResultList())
                .map(rows -> rows.stream().map(NoticeRow::toNotice).toList());
    }

    private static Mutiny.SelectionQuery<NoticeRow> query(Mutiny.StatelessSession session, Search search) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("from NoticeRow where region like :scope");
        values.put("scope", within(search.scope()));
        if (search.region() != null) {
            text.append(" and region like :region");
            values.put("region", within(search.region()));
        }
        if (search.kind() != null) {
            text.append(" and kind = :kind");
            values.put("kind", search.kind().name());
        }
        if (search.stage() != null) {
            text.append(" and status = :status");
            values.put("status", NoticeRow.statusOf(search.stage()));
        }
        if (search.overdue() != null) {
            text.append(search.overdue() ? " and " : " and not ").append(OVERDUE);
        }
        if (search.caseId() != null) {
            text.append(" and caseId = :case");
            values.put("case", search.caseId());
        }
        if (search.source() != null) {
            text.append(" and source = :source");
            values.put("source", search.source().name());
        }
        if (search.after() != null) {
            text.append(" and (issuedAt < :at or (issuedAt = :at and id < :id))");
            values.put("at", search.after().issuedAt());
            values.put("id", search.after().id());
        }
        Mutiny.SelectionQuery<NoticeRow> query =
                session.createQuery(text + NEWEST_FIRST, NoticeRow.class).setMaxResults(search.limit());
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public Uni<Optional<Notice>> one(UUID id, Region scope) {
        return units.read(session -> session.createQuery(
                                "from NoticeRow where id = :id and region like :scope", NoticeRow.class)
                        .setParameter("id", id)
                        .setParameter("scope", within(scope))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(NoticeRow::toNotice));
    }

    /** A region code has no character that LIKE treats as a pattern. */
    static String within(Region scope) {
        return scope.prefix() + "%";
    }
}
