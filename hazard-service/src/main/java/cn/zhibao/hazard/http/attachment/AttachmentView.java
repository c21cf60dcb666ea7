package cn.zhibao.hazard.http.attachment;

import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.domain.attachment.Attachment;
import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.Flag;
import cn.zhibao.hazard.domain.attachment.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as read.
 *
 * @param mediaType what its content is, whatever its sender called it
 * @param contentHash SHA-256 of the content, lower-case hex
 * @param claimed when and where it was taken, as its sender says
 * @param recorded the same as the file says
 * @param flags what a person should look at
 */
record AttachmentView(
        UUID attachmentId,
        UUID caseId,
        Purpose purpose,
        String name,
        String mediaType,
        long size,
        String contentHash,
        @Nullable Capture claimed,
        @Nullable Capture recorded,
        String addedBy,
        Instant addedAt,
        List<Flag> flags) {

    static AttachmentView of(Attachments.Known known) {
        Attachment one = known.attachment();
        return new AttachmentView(
                one.attachmentId(),
                one.caseId(),
                one.purpose(),
                one.name(),
                one.type().text(),
                one.size(),
                one.contentHash(),
                unlessEmpty(one.claimed()),
                unlessEmpty(one.recorded()),
                one.addedBy(),
                one.addedAt(),
                known.flags());
    }

    private static @Nullable Capture unlessEmpty(Capture capture) {
        return capture.equals(Capture.UNKNOWN) ? null : capture;
    }
}
