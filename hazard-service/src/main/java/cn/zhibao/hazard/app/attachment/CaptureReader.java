package cn.zhibao.hazard.app.attachment;

import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.MediaType;

/** Reads when and where a photo was taken from what its camera wrote into it. */
@FunctionalInterface
public interface CaptureReader {

    /**
     * What the file says; nothing when it says nothing or what it says cannot be read.
     *
     * @param head the first bytes of the file
     */
    Capture read(MediaType type, byte[] head);
}
