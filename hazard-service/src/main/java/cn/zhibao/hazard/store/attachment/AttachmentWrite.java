package cn.zhibao.hazard.store.attachment;

import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.domain.attachment.Attachment;
import cn.zhibao.hazard.domain.attachment.Flag;
import cn.zhibao.hazard.domain.attachment.Purpose;
import cn.zhibao.hazard.domain.attachment.Twin;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes one attachment with its flags, and flags those others with the same content of which it is odd. Who has the same
 * content waits until this transaction ends, see {@link ContentStore}.
 */
final class AttachmentWrite {

    private static final String SAME =
            AttachmentRow.SELECT + " where a.case_id = :case and a.content_id = :content and a.purpose = :purpose";

    private static final Sql INSERT = Sql.of("""
            insert into attachment (attachment_id, case_id, content_id, purpose, data)
            values (:id, :case, :content, :purpose, :data)""");

    private static final Sql TWINS = Sql.of("""
            select cast(attachment_id as text), case_id = :case, purpose from attachment
            where content_id = :content""");

    private static final Sql FLAG = Sql.of("""
            insert into attachment_flag (attachment_id, kind, metres) values (:id, :kind, :metres)
            on conflict (attachment_id, kind) do nothing""");

    private final Mutiny.StatelessSession session;
    private final Attachment attachment;
    private final UUID contentId;

    AttachmentWrite(Mutiny.StatelessSession session, Attachment attachment, UUID contentId) {
        this.session = session;
        this.attachment = attachment;
        this.contentId = contentId;
    }

    /** The attachment of the case with this content and purpose: the one that was there, or a new one. */
    Uni<Attachments.Known> once(Function<Boolean, List<Flag>> flags) {
        return session.createNativeQuery(SAME, Object[].class)
                .setParameter("case", attachment.caseId())
                .setParameter("content", contentId)
                .setParameter("purpose", attachment.purpose().name())
                .getResultList()
                .chain(found ->
                        found.isEmpty() ? write(flags) : Uni.createFrom().item(AttachmentRow.known(found.getFirst())));
    }

    private Uni<Attachments.Known> write(Function<Boolean, List<Flag>> flags) {
        return oddTwins().chain(twins -> {
            List<Flag> own = flags.apply(!twins.isEmpty());
            return insert().chain(() -> InOrder.each(own, flag -> flag(attachment.attachmentId(), flag)))
                    .chain(() -> flagAll(twins))
                    .replaceWith(new Attachments.Known(attachment, contentId, own));
        });
    }

    private Uni<List<Twin>> oddTwins() {
        return TWINS.on(session)
                .set("content", contentId)
                .set("case", attachment.caseId())
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Twin(
                                UUID.fromString((String) row[0]), (Boolean) row[1], Purpose.valueOf((String) row[2])))
                        .filter(twin -> twin.isOdd(attachment.purpose()))
                        .toList());
    }

    private Uni<Integer> insert() {
        return INSERT.on(session)
                .set("id", attachment.attachmentId())
                .set("case", attachment.caseId())
                .set("content", contentId)
                .set("purpose", attachment.purpose().name())
                .set("data", EventJson.write(attachment))
                .update();
    }

    private Uni<Void> flagAll(List<Twin> twins) {
        return InOrder.each(twins, twin -> flag(twin.attachmentId(), new Flag(Flag.Kind.SAME_PHOTO_ELSEWHERE, null)));
    }

    private Uni<Void> flag(UUID attachmentId, Flag flag) {
        return FLAG.on(session)
                .set("id", attachmentId)
                .set("kind", flag.kind().name())
                .set("metres", flag.metres())
                .update()
                .replaceWithVoid();
    }
}
