package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of what one input changes, or nothing. */
public interface Transaction {

    /** The case as it stands, empty when nothing is known of it; nobody else changes it until this transaction ends. */
    Uni<CaseFile> load(UUID caseId);

    /** Keeps the case, records and tells its facts, sets and cancels its timers. */
    Uni<Void> save(CaseFile before, Outcome outcome, Cause cause);

    /**
     * Who caused it.
     *
     * @param actor account of a person, or the name of a service
     * @param claimedAt when the actor says it happened, if that differs from now
     */
    record Cause(String actor, @Nullable Instant claimedAt) {

        /** This service itself, by a fact or a timer. */
        public static final Cause RULES = new Cause("escalation-service", null);
    }
}
