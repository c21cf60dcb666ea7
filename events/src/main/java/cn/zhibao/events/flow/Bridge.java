package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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
     * {@link TookTooLong}; the work itself goes on and commits whole or not at all, because a transaction cut off from
     * here could hand its connection on half done.
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
        return this.<T>onOwnContext(work).ifNoItem().after(patience).failWith(() -> new TookTooLong(patience));
    }

    /** The work did not end within the limit of a unit of work. */
    public static final class TookTooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TookTooLong(Duration limit) {
            super("a unit of work took longer than " + limit);
        }
    }
}
