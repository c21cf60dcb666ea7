package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Measures;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.plan.Measure;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Measures in PostgreSQL; the scope is part of every list and count. */
public final class MeasureStore implements Measures {

    private static final String DUE_FIRST = " order by dueAt, id";

    private static final String OVERDUE = "(overdueSince is not null and status in ('open', 'returned'))";

    private static final Sql BY_CITY = Sql.of("""
            select rpad(left(region, 4), 6, '0') as city, count(*),
                   count(*) filter (where status in ('done', 'accepted')),
                   count(*) filter (where status in ('open', 'returned') and overdue_since is not null) as overdue
            from measure
            where region like :scope and region like :region and not exercise
              and (status <> 'accepted' or done_at is not null) -- what was closed was not done
            group by city order by overdue desc, city""");

    private final UnitOfWork units;

    public MeasureStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Measure>> of(UUID noticeId) {
        return units.read(session -> session.createQuery(StorePlans.OF_A_NOTICE, MeasureRow.class)
                        .setParameter("notice", noticeId)
                        .getResultList())
                .map(MeasureStore::measures);
    }

    @Override
    public Uni<List<Measure>> find(Search search) {
        return units.read(session -> query(session, search).getResultList()).map(MeasureStore::measures);
    }

    @Override
    public Uni<Optional<Measure>> one(UUID measureId, Region scope) {
        return units.read(session -> session.createQuery(
                                "from MeasureRow where id = :id and region like :scope", MeasureRow.class)
                        .setParameter("id", measureId)
                        .setParameter("scope", NoticeStore.within(scope))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(MeasureRow::toMeasure));
    }

    private static Mutiny.SelectionQuery<MeasureRow> query(Mutiny.StatelessSession session, Search search) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("from MeasureRow where region like :scope");
        values.put("scope", NoticeStore.within(search.scope()));
        if (search.region() != null) {
            text.append(" and region like :region");
            values.put("region", NoticeStore.within(search.region()));
        }
        if (search.stage() != null) {
            text.append(" and status = :status");
            values.put("status", MeasureRow.statusOf(search.stage()));
        }
        if (search.overdue() != null) {
            text.append(search.overdue() ? " and " : " and not ").append(OVERDUE);
        }
        if (search.unit() != null) {
            text.append(" and position(lower(:unit) in lower(unit)) > 0");
            values.put("unit", search.unit());
        }
        if (search.after() != null) {
            text.append(" and (dueAt > :at or (dueAt = :at and id > :id))");
            values.put("at", search.after().dueAt());
            values.put("id", search.after().id());
        }
        Mutiny.SelectionQuery<MeasureRow> query =
                session.createQuery(text + DUE_FIRST, MeasureRow.class).setMaxResults(search.limit());
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public Uni<List<OfCity>> byCity(Region scope, @Nullable Region region) {
        return units.read(session -> BY_CITY.on(session)
                        .set("scope", NoticeStore.within(scope))
                        .set("region", NoticeStore.within(region == null ? scope : region))
                        .rows())
                .map(rows -> rows.stream().map(MeasureStore::city).toList());
    }

    private static OfCity city(Object[] row) {
        Columns columns = new Columns(row);
        return new OfCity(columns.text(), columns.number(), columns.number(), columns.number());
    }

    private static List<Measure> measures(List<MeasureRow> rows) {
        return rows.stream().map(MeasureRow::toMeasure).toList();
    }
}
