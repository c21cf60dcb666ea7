package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.notice.app.DraftDesk;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Drafts inside a transaction, for as long as it runs. */
final class StoreDraftDesk implements DraftDesk {

    /** The key first: of two at once under one key the second waits here, and then adds nothing. */
    private static final Sql SUBMIT = Sql.of("""
            insert into draft_submission (key_id, content_hash, draft_id)
            values (cast(:key as uuid), cast(:hash as text), cast(:draft as uuid))
            on conflict (key_id) do nothing""");

    private static final Sql SENT = Sql.of("""
            select cast(draft_id as text), content_hash from draft_submission where key_id = cast(:key as uuid)""");

    private static final Sql LOCK = Sql.of("""
            select 1 from draft where draft_id = cast(:id as uuid) and issuer = cast(:issuer as text) for update""");

    private final Mutiny.StatelessSession session;

    StoreDraftDesk(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<Sent>> sent(Submission submission) {
        return SENT.on(session).set("key", submission.keyId()).rows().chain(rows -> {
            if (rows.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            Columns row = new Columns(rows.getFirst());
            UUID id = row.id();
            boolean same = row.text().equals(submission.contentHash());
            return read(id).map(draft -> draft.map(found -> new Sent(found, same)));
        });
    }

    @Override
    public Uni<Boolean> add(NoticeDraft draft, Submission submission) {
        return SUBMIT.on(session)
                .set("key", submission.keyId())
                .set("hash", submission.contentHash())
                .set("draft", draft.id())
                .update()
                .chain(kept -> kept == 1
                        ? session.insert(new DraftRow(draft)).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    @Override
    public Uni<Optional<NoticeDraft>> locked(UUID id, Region issuer) {
        return LOCK.on(session)
                .set("id", id)
                .set("issuer", issuer.code())
                .rows()
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(Optional.empty()) : read(id));
    }

    private Uni<Optional<NoticeDraft>> read(UUID id) {
        return session.createQuery("from DraftRow where id = :id", DraftRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(DraftRow::toDraft));
    }

    @Override
    public Uni<Void> keep(NoticeDraft draft) {
        return session.update(new DraftRow(draft));
    }
}
