package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Interviews;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Minutes;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Minutes in PostgreSQL; the scope is part of the query. */
public final class InterviewStore implements Interviews {

    private static final String ONE = """
            from MinutesRow where noticeId = :id
            and exists (select 1 from NoticeRow n where n.id = :id and n.region like :scope)""";

    private final UnitOfWork units;

    public InterviewStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<Optional<Minutes>> of(UUID noticeId, Region scope) {
        return units.read(session -> session.createQuery(ONE, MinutesRow.class)
                        .setParameter("id", noticeId)
                        .setParameter("scope", NoticeStore.within(scope))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(MinutesRow::toMinutes));
    }
}
