package cn.zhibao.hazard.store.attachment;

import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.domain.attachment.Attachment;
import cn.zhibao.hazard.domain.attachment.Flag;
import java.util.List;
import java.util.UUID;

/** Attachments as queries answer them. */
final class AttachmentRow {

    /** Columns that {@link #known} reads; {@code c} is the case, for scopes. */
    static final String SELECT = """
            select a.data, cast(a.content_id as text),
                   (select cast(json_agg(json_build_object('kind', f.kind, 'metres', f.metres)) as text)
                    from attachment_flag f where f.attachment_id = a.attachment_id)
            from attachment a join filed_case c on c.case_id = a.case_id""";

    private AttachmentRow() {}

    /** The flags of an attachment in one text. */
    record Flags(List<Flag> flags) {}

    static Attachments.Known known(Object[] row) {
        return new Attachments.Known(
                EventJson.read(Attachment.class, (String) row[0]),
                UUID.fromString((String) row[1]),
                row[2] == null
                        ? List.of()
                        : EventJson.read(Flags.class, "{\"flags\":" + row[2] + "}")
                                .flags());
    }
}
