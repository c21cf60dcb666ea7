package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.casefile.CaseFile;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The cases of this service. */
public interface Cases {

    /** Runs the work in one transaction; work that lost a race for a case is run again. */
    <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work);

    /** The case of a thing, empty when there is no such thing within the scope. */
    Uni<Optional<UUID>> caseOf(Thing kind, UUID id, String scope);

    /** The case as it stands, empty when there is none within the scope. */
    Uni<Optional<CaseFile>> find(UUID caseId, String scope);

    /** What a case is found by: itself, or what has an id of its own within it. */
    enum Thing {
        CASE,
        ESCALATION,
        CLOCK,
        SUPERVISION,
        SUSPICION
    }
}
