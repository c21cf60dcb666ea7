package cn.zhibao.hazard.store.attachment;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.attachment.RemoveUnfinished;
import cn.zhibao.hazard.domain.attachment.Attachment;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;

/** The bytes of files, in pieces. The same content is kept once, however many attachments have it. */
final class ContentStore {

    private static final Sql BEGIN = Sql.of("insert into content (content_id) values (:id)");

    /** Nothing is added to what was removed meanwhile: the row it belongs to is gone then. */
    private static final Sql KEEP =
            Sql.of("insert into content_piece (content_id, number, bytes) values (:id, :number, :bytes)");

    private static final Sql REMOVE = Sql.of("delete from content where content_id = :id and hash is null");

    /** Who brings the same content at the same time waits for the first. */
    private static final Sql HOLD = Sql.of("select cast(pg_advisory_xact_lock(:key) as text)");

    private static final Sql FIND = Sql.of("select cast(content_id as text) from content where hash = :hash");

    private static final Sql FINISH =
            Sql.of("update content set hash = :hash, size = :size where content_id = :id and hash is null");

    private static final Sql READ =
            Sql.of("select bytes from content_piece where content_id = :id and number = :number");

    private static final int HEX = 16;

    private final Flow flow;

    ContentStore(Flow flow) {
        this.flow = flow;
    }

    Uni<Void> begin(Mutiny.StatelessSession session, UUID contentId, UUID timerId, Instant removedAt) {
        Timer timer = new Timer(timerId, Lane.ROUTINE, removedAt, contentId, RemoveUnfinished.KIND, "");
        return BEGIN.on(session)
                .set("id", contentId)
                .update()
                .chain(() -> flow.timers().schedule(session, List.of(timer)));
    }

    Uni<Void> keep(Mutiny.StatelessSession session, UUID contentId, int number, byte[] piece) {
        return KEEP.on(session)
                .set("id", contentId)
                .set("number", number)
                .set("bytes", Buffer.buffer(piece))
                .update()
                .replaceWithVoid();
    }

    Uni<Void> removeUnfinished(Mutiny.StatelessSession session, UUID contentId) {
        return REMOVE.on(session)
                .set("id", contentId)
                .update()
                .chain(() -> flow.timers().cancel(session, contentId, RemoveUnfinished.KIND));
    }

    /** Ends the file; answers where its content is kept, which is elsewhere when it was there before. */
    Uni<UUID> finish(Mutiny.StatelessSession session, UUID contentId, Attachment attachment) {
        Buffer hash = Buffer.buffer(HexFormat.of().parseHex(attachment.contentHash()));
        return HOLD.on(session)
                .set("key", Long.parseUnsignedLong(attachment.contentHash().substring(0, HEX), HEX))
                .rows()
                .chain(() -> FIND.on(session).set("hash", hash).rows())
                .chain(found -> found.isEmpty()
                        ? end(session, contentId, hash, attachment.size())
                        : removeUnfinished(session, contentId)
                                .replaceWith(UUID.fromString((String) found.getFirst()[0])));
    }

    private Uni<UUID> end(Mutiny.StatelessSession session, UUID contentId, Buffer hash, long size) {
        return FINISH.on(session)
                .set("id", contentId)
                .set("hash", hash)
                .set("size", size)
                .update()
                .invoke(ended -> requireOne(ended, contentId))
                .chain(() -> flow.timers().cancel(session, contentId, RemoveUnfinished.KIND))
                .replaceWith(contentId);
    }

    private static void requireOne(int ended, UUID contentId) {
        if (ended != 1) {
            throw new IllegalStateException("content " + contentId + " took so long that it was removed");
        }
    }

    /** Reads a piece when the one before has gone out. */
    Multi<byte[]> read(UUID contentId) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicInteger::new, number -> piece(contentId, number.getAndIncrement()))
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private Uni<Optional<byte[]>> piece(UUID contentId, int number) {
        return flow.bridge()
                .onOwnContext(() -> flow.unitOfWork()
                        .read(session -> READ.on(session)
                                .set("id", contentId)
                                .set("number", number)
                                .rows())
                        .map(rows -> rows.stream().findFirst().map(row -> bytes(row[0]))));
    }

    private static byte[] bytes(Object column) {
        return column instanceof Buffer buffer ? buffer.getBytes() : (byte[]) column;
    }
}
