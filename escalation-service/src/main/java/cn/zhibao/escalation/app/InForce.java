package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Setting;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;

/** The rules that count, as far as they are known. */
public interface InForce {

    /**
     * All that may be decided by until that moment. Fails with {@link NotKnownException} when others could come into force
     * before it of which this instance would not know.
     */
    Uni<Setting> until(Instant moment);

    /** Rules that never change. */
    static InForce always(Setting setting) {
        return _ -> Uni.createFrom().item(setting);
    }

    /** What came must come again: its cause says that the moment is at fault, and not what came. */
    final class NotKnownException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotKnownException(Instant moment, Instant known) {
            super(
                    "the rules of " + moment + " are not known yet, only those until " + known,
                    new IOException("not known yet"));
        }
    }
}
