package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.notice.app.DraftDesk;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.domain.Drafted;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Drafts of one kind inside a transaction, for as long as it runs. */
class StoreDraftDesk<T extends Drafted, R> implements DraftDesk<T> {

    /** Where one kind is kept: rows of {@code name}, with their {@code name_id}, and submissions in {@code name_submission}. */
    record Table<T, R>(Class<R> rows, Function<T, R> toRow, Function<R, T> toDrafted, Sql submit, Sql sent, Sql lock) {

        static <T, R> Table<T, R> of(String name, Class<R> rows, Function<T, R> toRow, Function<R, T> toDrafted) {
            // The key first: of two at once under one key the second waits here, and then adds nothing.
            String submit = """
                    insert into %1$s_submission (key_id, content_hash, %1$s_id)
                    values (cast(:key as uuid), cast(:hash as text), cast(:id as uuid))
                    on conflict (key_id) do nothing""".formatted(name);
            String sent = """
                    select cast(%1$s_id as text), content_hash from %1$s_submission
                    where key_id = cast(:key as uuid)""".formatted(name);
            String lock = """
                    select 1 from %1$s where %1$s_id = cast(:id as uuid) for update""".formatted(name);
            return new Table<>(rows, toRow, toDrafted, Sql.of(submit), Sql.of(sent), Sql.of(lock));
        }
    }

    private final Mutiny.StatelessSession session;
    private final Table<T, R> table;

    StoreDraftDesk(Mutiny.StatelessSession session, Table<T, R> table) {
        this.session = session;
        this.table = table;
    }

    @Override
    public final Uni<Optional<Sent<T>>> sent(Submission submission) {
        return table.sent().on(session).set("key", submission.keyId()).rows().chain(rows -> {
            if (rows.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            Columns row = new Columns(rows.getFirst());
            UUID id = row.id();
            boolean same = row.text().equals(submission.contentHash());
            return read(id).map(drafted -> drafted.map(found -> new Sent<>(found, same)));
        });
    }

    @Override
    public final Uni<Boolean> add(T draft, Submission submission) {
        return table.submit()
                .on(session)
                .set("key", submission.keyId())
                .set("hash", submission.contentHash())
                .set("id", draft.id())
                .update()
                .chain(kept -> kept == 1
                        ? session.insert(table.toRow().apply(draft)).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    @Override
    public final Uni<Optional<T>> locked(UUID id) {
        return table.lock()
                .on(session)
                .set("id", id)
                .rows()
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(Optional.empty()) : read(id));
    }

    private Uni<Optional<T>> read(UUID id) {
        return session.get(table.rows(), id).map(row -> Optional.ofNullable(row).map(table.toDrafted()));
    }

    @Override
    public final Uni<Void> keep(T drafted) {
        return session.update(table.toRow().apply(drafted));
    }
}
