package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.simulation.Recorded;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The facts and answers that were recorded, as everybody was told of them. Reading leaves no trace. */
public interface RecordedHistory {

    /**
     * Hands over what was recorded from one moment to another, nearly in the order of time and in order for each case. The
     * caller's thread waits for it, so it must be one that may.
     *
     * @throws UnavailableException when it cannot be read now
     */
    void read(Instant from, Instant to, Reader reader);

    /**
     * All of one case, nearly in the order of time and its facts in their own; {@code since} is when it was filed. Fails with
     * {@link UnavailableException} when it cannot be read now.
     *
     * @param matter the case under which its facts are told: that of what a document, or one that a measure answers, is about, the campaign of a return, for all others the case itself
     */
    Uni<List<Recorded>> ofCase(UUID caseId, UUID matter, Instant since);

    /** Takes history piece by piece. */
    @FunctionalInterface
    interface Reader {

        /** False when nothing more is wanted. */
        boolean take(Recorded recorded);
    }

    /** It cannot be read now. */
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
