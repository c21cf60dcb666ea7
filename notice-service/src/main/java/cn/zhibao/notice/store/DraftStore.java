package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Drafts;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Drafts in PostgreSQL; who may read them is part of every query. */
public final class DraftStore implements Drafts {

    private final UnitOfWork units;

    public DraftStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<NoticeDraft>> find(
            Reader reader, NoticeDraft.@Nullable State state, @Nullable Place after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder text = seen(reader, values);
        if (state != null) {
            text.append(" and state = :state");
            values.put("state", DraftRow.stateOf(state));
        }
        if (after != null) {
            text.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
            values.put("at", after.createdAt());
            values.put("id", after.id());
        }
        String query = text.append(" order by createdAt desc, id desc").toString();
        return units.read(session ->
                        query(session, query, values).setMaxResults(limit).getResultList())
                .map(rows -> rows.stream().map(DraftRow::toDraft).toList());
    }

    @Override
    public Uni<Optional<NoticeDraft>> one(UUID id, Reader reader) {
        Map<String, Object> values = new LinkedHashMap<>();
        String query = seen(reader, values).append(" and id = :id").toString();
        values.put("id", id);
        return units.read(session -> query(session, query, values).getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(DraftRow::toDraft));
    }

    private static StringBuilder seen(Reader reader, Map<String, Object> values) {
        values.put(
                "issuer",
                reader.looksOn()
                        ? NoticeStore.within(reader.region())
                        : reader.region().code());
        return new StringBuilder("from DraftRow where issuer ").append(reader.looksOn() ? "like :issuer" : "= :issuer");
    }

    private static Mutiny.SelectionQuery<DraftRow> query(
            Mutiny.StatelessSession session, String text, Map<String, Object> values) {
        Mutiny.SelectionQuery<DraftRow> query = session.createQuery(text, DraftRow.class);
        values.forEach(query::setParameter);
        return query;
    }
}
