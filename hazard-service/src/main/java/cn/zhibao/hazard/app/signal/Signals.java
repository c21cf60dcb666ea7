package cn.zhibao.hazard.app.signal;

import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.signal.Signal;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outside signals on file. */
public interface Signals {

    /** The code of the conflict of an own id under which another document came before. */
    String OWN_ID_TAKEN = "own-id-taken";

    /** Puts a signal on file once: state, ledger, event and both keys are one write. */
    Uni<Outcome<SignalReceived>> take(NewSignal signal);

    Uni<Optional<Signal>> find(UUID signalId, Reader reader);

    /** Whether there is such a signal for the reader. */
    Uni<Boolean> knows(UUID signalId, Reader reader);

    /** Newest first. */
    Uni<List<Signal>> list(Query query, Reader reader);

    /**
     * A signal to file.
     *
     * @param byOwnId the same document under the agency's own id
     */
    record NewSignal(Signal signal, Submission submission, Submission byOwnId) {}

    /**
     * What somebody may read.
     *
     * @param agency only what this account sent; absent for an authority, which reads what all sent
     */
    record Reader(Scope scope, @Nullable String agency) {}

    /** Which signals; absent means all. */
    record Query(
            @Nullable String regionPrefix,
            @Nullable SignalKind kind,
            @Nullable UUID before,
            int limit) {}
}
