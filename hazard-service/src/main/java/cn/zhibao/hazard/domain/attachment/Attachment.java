package cn.zhibao.hazard.domain.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a case. It never changes; its flags may grow.
 *
 * @param name name for people, without a path
 * @param size in bytes
 * @param contentHash SHA-256 of the content, lower-case hex
 * @param claimed when and where it was taken, as its sender says
 * @param recorded the same as the file itself says
 * @param addedBy id of who sent it
 */
public record Attachment(
        UUID attachmentId,
        UUID caseId,
        Purpose purpose,
        String name,
        MediaType type,
        long size,
        String contentHash,
        Capture claimed,
        Capture recorded,
        String addedBy,
        Instant addedAt) {

    /** When and where it was taken: what the file says goes before what its sender says. */
    public Capture capture() {
        return recorded.or(claimed);
    }
}
