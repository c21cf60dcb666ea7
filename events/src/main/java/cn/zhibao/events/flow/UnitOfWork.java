package cn.zhibao.events.flow;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The only way to a transaction. What the work wrote is durable when its result arrives; the relay and the timers are
 * woken then. Call it on a Vert.x context; thread-safe.
 */
public final class UnitOfWork {

    /** A loser waits for the winner's commit, so even this many writers of one case all get through. */
    private static final int ATTEMPTS_AFTER_LOST_RACE = 30;

    private final Mutiny.SessionFactory sessions;
    private volatile Ended whenEnded = (_, _) -> {};

    UnitOfWork(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs the work in one transaction: all of it or nothing. Work that lost a race for a case is run again, so it must
     * read what it decides on through the session it is given.
     */
    public <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> attempt(work))
                .onFailure(Faults::isLostRace)
                .retry()
                .atMost(ATTEMPTS_AFTER_LOST_RACE);
    }

    private <T> Uni<T> attempt(Function<Mutiny.StatelessSession, Uni<T>> work) {
        AtomicReference<Mutiny.@Nullable StatelessSession> used = new AtomicReference<>();
        return sessions.withStatelessTransaction(session -> {
                    used.set(session);
                    return work.apply(session);
                })
                .onTermination()
                .invoke((_, failure, cancelled) -> {
                    Mutiny.StatelessSession session = used.get();
                    if (session != null) {
                        whenEnded.ended(session, failure == null && !cancelled);
                    }
                });
    }

    /** Reads only: no commit, nobody is woken. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessSession(work);
    }

    void whenEnded(Ended listener) {
        whenEnded = listener;
    }

    /** Hears of the end of each transaction, right after it. */
    interface Ended {
        void ended(Mutiny.StatelessSession session, boolean committed);
    }
}
