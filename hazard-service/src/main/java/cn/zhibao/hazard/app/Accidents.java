package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.accident.Accident;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger of accidents. */
public interface Accidents {

    /** Puts a new accident on file: state, ledger, event and the submission's key are one write. */
    Uni<Written<AccidentReported>> report(NewAccident accident);

    /** Runs the work in one transaction: all of it or nothing. It may run again when it lost a race for the case. */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work);

    Uni<Optional<Known>> find(UUID accidentId, Scope scope);

    /** Newest first. */
    Uni<List<Known>> list(Query query, Scope scope);

    /** Everything on file about an accident, in order; empty when there is none in the scope. */
    Uni<List<LedgerEntry>> history(UUID accidentId, Scope scope);

    /**
     * A decision to file.
     *
     * @param decision with the one event {@link AccidentReported}
     */
    record NewAccident(Submission submission, Decision.Accepted<Accident> decision) {}

    /** An accident with the version of its last fact. */
    record Known(Accident.Reported accident, int version) {}

    /** Which accidents; absent means all. */
    record Query(
            @Nullable String regionPrefix,
            @Nullable Grade grade,
            @Nullable UUID before,
            int limit) {}

    /** What a change of an accident may do. */
    interface InTransaction {

        /** What became of this submission when it was sent before; empty when it is new. */
        Uni<Optional<Written<AccidentSupplemented>>> seen(Submission submission);

        /** The accident, held against other writers until the transaction ends. */
        Uni<Optional<Known>> load(UUID accidentId, Scope scope);

        /** Writes the state that follows, tells its events and keeps the submission's key. */
        Uni<Receipt<AccidentSupplemented>> save(
                Known before, Decision.Accepted<Accident> decision, Submission submission);
    }
}
