package cn.zhibao.hazard.app.attachment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Removes a file that did not come to its end, such as one that a stop of the service cut off. */
public final class RemoveUnfinished {

    /** Kind of the timers that call for it; their case is the content. */
    public static final String KIND = "unfinished-content";

    private RemoveUnfinished() {}

    public static Uni<Void> remove(Attachments.InTransaction attachments, UUID contentId) {
        return attachments.removeUnfinished(contentId);
    }
}
