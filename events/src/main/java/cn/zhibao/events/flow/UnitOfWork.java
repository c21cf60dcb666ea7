package cn.zhibao.events.flow;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only way to a transaction. What the work wrote is durable when its result arrives; the relay and the timers are
 * woken then. Call it on a Vert.x context; thread-safe.
 */
public final class UnitOfWork {

    private static final int ATTEMPTS_AFTER_LOST_RACE = 5;

    private final Mutiny.SessionFactory sessions;
    private final AtomicReference<Runnable> afterCommit = new AtomicReference<>(() -> {});

    UnitOfWork(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs the work in one transaction: all of it or nothing. Work that lost a race for a case is run again, so it must
     * read what it decides on through the session it is given.
     */
    public <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessTransaction(work)
                .onFailure(Faults::isLostRace)
                .retry()
                .atMost(ATTEMPTS_AFTER_LOST_RACE)
                .invoke(() -> afterCommit.get().run());
    }

    /** Reads only: no commit, nobody is woken. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessSession(work);
    }

    void afterCommit(Runnable wake) {
        afterCommit.set(wake);
    }
}
