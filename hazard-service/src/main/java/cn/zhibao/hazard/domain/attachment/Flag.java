package cn.zhibao.hazard.domain.attachment;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at: never a judgement.
 *
 * @param metres how far from the place it was taken; of {@link Kind#FAR_FROM_PLACE} alone
 */
public record Flag(Kind kind, @Nullable Integer metres) {

    /** What is odd. */
    public enum Kind {
        /** The same content is to prove work on another case too, or serves another purpose in the same case. */
        SAME_PHOTO_ELSEWHERE,
        /** It is to prove work, and was taken before the finding. */
        OLDER_THAN_FINDING,
        /** It was taken far from the place of the case. */
        FAR_FROM_PLACE,
        /** Nobody says when it was taken. For information. */
        NO_CAPTURE_TIME,
        /** Nobody says where it was taken. For information. */
        NO_CAPTURE_PLACE
    }

    static Flag of(Kind kind) {
        return new Flag(kind, null);
    }
}
