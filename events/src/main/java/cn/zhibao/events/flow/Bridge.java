package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one bridge between blocking threads and the event loop, on which alone Hibernate Reactive works. Thread-safe;
 * {@link #await} must not be called on an event loop.
 */
public final class Bridge {

    private final Vertx vertx;
    private final Duration patience;

    Bridge(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /**
     * Runs the work on an event loop and waits for it; rethrows its failure. After the unit-of-work limit it fails with
     * {@link TookTooLong}, and a unit of work that has not come to its commit by then has no effect. The work is never
     * cancelled from here, see {@link UnitOfWork}: PostgreSQL ends its transaction.
     */
    public <T> T await(Supplier<Uni<? extends T>> work) {
        return this.<T>limited(work).await().indefinitely();
    }

    /** Runs the work on an event loop with a context of its own: it shares no session with the caller. */
    public <T> Uni<T> onOwnContext(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    _ -> Uni.createFrom().deferred(work).subscribe().with(emitter::complete, emitter::fail));
        });
    }

    <T> CompletableFuture<T> submit(Supplier<Uni<? extends T>> work) {
        return this.<T>limited(work).subscribeAsCompletionStage();
    }

    private <T> Uni<T> limited(Supplier<Uni<? extends T>> work) {
        return this.<T>onOwnContext(work).ifNoItem().after(patience).failWith(() -> new TookTooLong(patience, null));
    }

    /** The work did not end within the limit of a unit of work. Its cause is a {@link TimeoutException}. */
    public static final class TookTooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TookTooLong(Duration limit, @Nullable Throwable fault) {
            this("a unit of work took longer than " + limit, fault);
        }

        private TookTooLong(String what, @Nullable Throwable fault) {
            super(what, timeout(what, fault));
        }

        /** Who answers a request does not know this room, but what a timeout is. */
        private static TimeoutException timeout(String what, @Nullable Throwable fault) {
            TimeoutException timeout = new TimeoutException(what);
            if (fault != null) {
                timeout.initCause(fault);
            }
            return timeout;
        }
    }
}
