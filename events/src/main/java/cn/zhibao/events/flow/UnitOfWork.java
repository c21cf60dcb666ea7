package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The only way to a transaction. What the work wrote is durable when its result arrives; the relay and the timers are
 * woken then. Call it on a Vert.x context; thread-safe.
 *
 * <p>A caller that goes away, such as a client that hangs up, does not cancel the work: Hibernate Reactive would roll back
 * first and stop the work only then, and what it writes meanwhile, outside of any transaction, would stay. Work that takes
 * longer than {@link FlowSettings#transactionLimit()} is ended by PostgreSQL. See docs/decisions/0016.
 */
public final class UnitOfWork {

    /** A loser waits for the winner's commit, so even this many writers of one case all get through. */
    private static final int ATTEMPTS_AFTER_LOST_RACE = 30;

    /** In milliseconds; 0 is none. */
    private static final String LIMIT =
            "select cast(setting as bigint) from pg_settings where name = 'transaction_timeout'";

    private static final Duration UNTIL_A_LOSS_IS_SEEN = Duration.ofMillis(50);

    private final Mutiny.SessionFactory sessions;
    private final FlowSettings settings;
    private volatile Ended whenEnded = (_, _) -> {};

    UnitOfWork(Mutiny.SessionFactory sessions, FlowSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * Runs the work in one transaction: all of it or nothing. Work that lost a race for a case is run again, so it must
     * read what it decides on through the session it is given. Work that is too slow, also in waiting for a connection or
     * in races, fails with {@link Bridge.TookTooLong} and leaves nothing.
     */
    public <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return inTime(deadline -> told(sessions::withStatelessTransaction, session -> deadline.keptBy(session, work)));
    }

    /**
     * Runs the one statement that writes; PostgreSQL makes it a transaction by itself, which saves two round trips. What the
     * work reads afterwards is after the commit, and a failure of that does not undo it. Work that comes to its turn too
     * late fails with {@link Bridge.TookTooLong} and writes nothing.
     */
    public <T> Uni<T> runOne(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return inTime(deadline -> told(sessions::withStatelessSession, session -> deadline.beginning(session, work)));
    }

    private <T> Uni<T> inTime(Function<Deadline, Uni<T>> attempt) {
        return uncancelled(Uni.createFrom().deferred(() -> {
            Deadline deadline = Deadline.of(settings);
            return Uni.createFrom()
                    .deferred(() -> attempt.apply(deadline))
                    .onFailure(Faults::isLostRace)
                    .retry()
                    .atMost(ATTEMPTS_AFTER_LOST_RACE)
                    .onFailure(fault -> deadline.isOver() && Faults.mayPass(fault))
                    .transform(deadline::missedBy);
        }));
    }

    private <T> Uni<T> told(
            Function<Function<Mutiny.StatelessSession, Uni<T>>, Uni<T>> sessionOrTransaction,
            Function<Mutiny.StatelessSession, Uni<T>> work) {
        AtomicReference<Mutiny.@Nullable StatelessSession> used = new AtomicReference<>();
        return sessionOrTransaction
                .apply(session -> {
                    used.set(session);
                    return keepingDeadConnections(session, work);
                })
                .onTermination()
                .invoke((_, failure, cancelled) -> {
                    Mutiny.StatelessSession session = used.get();
                    if (session != null) {
                        whenEnded.ended(session, failure == null && !cancelled);
                    }
                });
    }

    /** True when work failed because a row that must be there once was there already. */
    public static boolean isDuplicate(Throwable failure) {
        return Faults.isDuplicate(failure);
    }

    /** Reads only: no commit, nobody is woken. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return uncancelled(sessions.withStatelessSession(session -> keepingDeadConnections(session, work)));
    }

    /**
     * The client fails the command in flight before it tells the pool that the connection is gone: given back at once, the
     * connection would be handed to the next one who waits.
     */
    private static <T> Uni<T> keepingDeadConnections(
            Mutiny.StatelessSession session, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(session))
                .onFailure(Faults::isLostConnection)
                .call(() -> Uni.createFrom()
                        .emitter(seen -> requireNonNull(Vertx.currentContext())
                                .owner()
                                .setTimer(UNTIL_A_LOSS_IS_SEEN.toMillis(), _ -> seen.complete(null))));
    }

    private static <T> Uni<T> uncancelled(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }

    /** What to complain about when PostgreSQL does not end slow transactions in time. */
    Uni<Optional<String>> wrongLimit() {
        Duration wanted = settings.transactionLimit();
        return read(session -> session.createNativeQuery(LIMIT, Object.class).getSingleResult())
                .map(found -> Duration.ofMillis((Long) found))
                .map(found -> found.isPositive() && found.compareTo(wanted) <= 0
                        ? Optional.empty()
                        : Optional.of(
                                "connections are opened with transaction_timeout=%s, and work that hangs needs %s or less"
                                        .formatted(found, wanted)));
    }

    void whenEnded(Ended listener) {
        whenEnded = listener;
    }

    /** Hears of the end of each transaction, right after it. */
    interface Ended {
        void ended(Mutiny.StatelessSession session, boolean committed);
    }

    /** The end of the time of one unit, whatever it spends it on. */
    private record Deadline(long nanoTime, FlowSettings settings) {

        static Deadline of(FlowSettings settings) {
            return new Deadline(System.nanoTime() + settings.transactionLimit().toNanos(), settings);
        }

        boolean isOver() {
            return System.nanoTime() - nanoTime > 0;
        }

        /** A caller who has given up must not find the effect later: it may be doing the work again. */
        <T> Uni<T> keptBy(Mutiny.StatelessSession session, Function<Mutiny.StatelessSession, Uni<T>> work) {
            return beginning(session, work).invoke(this::require);
        }

        <T> Uni<T> beginning(Mutiny.StatelessSession session, Function<Mutiny.StatelessSession, Uni<T>> work) {
            require();
            return work.apply(session);
        }

        private void require() {
            if (isOver()) {
                throw missedBy(null);
            }
        }

        Bridge.TookTooLong missedBy(@Nullable Throwable fault) {
            return new Bridge.TookTooLong(settings.unitOfWork(), fault);
        }
    }
}
