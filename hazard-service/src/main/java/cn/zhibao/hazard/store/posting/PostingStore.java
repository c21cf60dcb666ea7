package cn.zhibao.hazard.store.posting;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.CurrentPostings;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.posting.Postings;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Postings in PostgreSQL. */
public final class PostingStore implements Postings, CurrentPostings {

    private static final String SELECT = "select " + PostingRows.COUNTED + " from posting c";

    private static final Sql CURRENT = Sql.of("select " + PostingRows.COLUMNS + """
             from posting c
            where c.inspector = :account and c.ended_at is null
                and cast(cast(:day as text) as date) between c.starts_on and c.ends_on""");

    private final Flow flow;

    public PostingStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return flow.unitOfWork().run(session -> work.apply(new PostingTransaction(session)));
    }

    @Override
    public Uni<Optional<Known>> find(UUID postingId, Reader reader) {
        return rows(visible(reader).and("c.posting_id = :id", "id", postingId), 1)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Known>> list(Query query, Reader reader) {
        ScopeSql sql = visible(reader)
                .region(query.regionPrefix(), "place")
                .equal("inspector", query.inspector())
                .after("c.posting_id", query.before());
        if (query.state() != null) {
            state(sql, query.state()).with("today", query.today().toString());
        }
        if (query.endingBy() != null) {
            state(sql, Posting.State.CURRENT)
                    .with("today", query.today().toString())
                    .and(
                            "c.ends_on <= cast(cast(:endingBy as text) as date)",
                            "endingBy",
                            query.endingBy().toString());
        }
        return rows(sql, query.limit());
    }

    private static ScopeSql state(ScopeSql sql, Posting.State state) {
        String today = "cast(cast(:today as text) as date)";
        return sql.and(
                switch (state) {
                    case ENDED -> "(c.ended_at is not null or c.ends_on < " + today + ")";
                    case CURRENT -> "c.ended_at is null and " + today + " between c.starts_on and c.ends_on";
                    case PLANNED -> "c.ended_at is null and c.starts_on > " + today;
                });
    }

    /** What a region sends and what is posted there, and what is one's own. */
    static ScopeSql visible(Reader reader) {
        ScopeSql sql = ScopeSql.everything();
        if (!(reader.scope() instanceof Scope.Subtree(var region))) {
            return sql.and("c.inspector = :me", "me", reader.caller().account());
        }
        return region.isCountry()
                ? sql
                : sql.and(
                                "(c.inspector = :me or starts_with(c.sender, :scope) or starts_with(c.region, :scope))",
                                "me",
                                reader.caller().account())
                        .with("scope", region.prefix());
    }

    private Uni<List<Known>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, SELECT, "c.posting_id", limit)
                .map(rows -> rows.stream().map(PostingRows::known).toList());
    }

    @Override
    public Uni<List<Posting>> of(String account, LocalDate day) {
        return flow.unitOfWork()
                .read(session -> CURRENT.on(session)
                        .set("account", account)
                        .set("day", day.toString())
                        .rows())
                .map(rows -> rows.stream().map(PostingRows::posting).toList());
    }
}
