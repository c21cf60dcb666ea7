package cn.zhibao.hazard.app.attachment;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Optional;

/** The bytes of a file as they arrive. */
public interface Incoming {

    /**
     * The next piece, of moderate size; empty at the end. Ask for it when the piece before is dealt with: until then the
     * sender waits. Fails with {@link BrokenOff} when the sender has gone.
     */
    Uni<Optional<byte[]>> next();

    /** The sender went away in the middle. */
    final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1L;

        public BrokenOff(Throwable cause) {
            super("the sender broke off", cause);
        }
    }
}
