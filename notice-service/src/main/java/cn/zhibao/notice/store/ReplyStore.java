package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Replies;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Counts answers in PostgreSQL; the scope is part of the query. */
public final class ReplyStore implements Replies {

    private static final Sql BY_CITY = Sql.of("""
            select city, count(*),
                   count(*) filter (where not unanswered and not missed),
                   count(*) filter (where not unanswered and missed),
                   count(*) filter (where unanswered),
                   count(*) filter (where unanswered and overdue_since is not null) as overdue
            from (
                select rpad(left(region, 4), 6, '0') as city,
                       status in ('issued', 'served', 'returned') as unanswered, overdue_since,
                       overdue_since is not null or coalesce(replied_at > reply_by, false) as missed
                from notice
                where region like :scope and region like :region
                  and kind not in ('SUPERVISION_LIFTING', 'REMINDER') and not exercise
                  and (status <> 'accepted' or replied_at is not null) -- what was closed was not answered
                  and (cast(:from as timestamptz) is null or issued_at >= cast(:from as timestamptz))
                  and (cast(:until as timestamptz) is null or issued_at < cast(:until as timestamptz))) asked
            group by city order by overdue desc, city""");

    private final UnitOfWork units;

    public ReplyStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<OfCity>> byCity(Search search) {
        return units.read(session -> BY_CITY.on(session)
                        .set("scope", NoticeStore.within(search.scope()))
                        .set("region", NoticeStore.within(search.region() == null ? search.scope() : search.region()))
                        .set("from", search.from())
                        .set("until", search.until())
                        .rows())
                .map(rows -> rows.stream().map(ReplyStore::city).toList());
    }

    private static OfCity city(Object[] row) {
        Columns columns = new Columns(row);
        return new OfCity(
                columns.text(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number());
    }
}
