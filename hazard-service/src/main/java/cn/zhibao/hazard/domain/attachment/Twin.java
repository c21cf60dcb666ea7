package cn.zhibao.hazard.domain.attachment;

import java.util.UUID;

/**
 * An attachment with the same content as another one.
 *
 * @param sameCase true when both belong to one case
 */
public record Twin(UUID attachmentId, boolean sameCase, Purpose purpose) {

    /**
     * True when a person should look at the two: both are to prove work on different cases, or they stand in one case, where
     * what was found and what was mended cannot look the same.
     *
     * @param other purpose of the other one
     */
    public boolean isOdd(Purpose other) {
        return sameCase ? purpose.provesWork() || other.provesWork() : purpose.provesWork() && other.provesWork();
    }
}
