package cn.zhibao.hazard.app.signal;

import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.hazard.app.Receipt;
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

    /** Puts a signal on file once: state, ledger, event and both keys are one write. */
    Uni<Written> take(NewSignal signal);

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

    /** What became of a signal that was to be written, which is what its sender is told. */
    sealed interface Written extends TakeSignal.Answer {

        /** It is on file, now or since before. */
        record OnFile(Receipt<SignalReceived> receipt) implements Written {}

        /** Another document came under this Idempotency-Key before. */
        record KeyTaken() implements Written {}

        /** Another document came under this own id before. */
        record OwnIdTaken() implements Written {}
    }
}
