package cn.zhibao.events.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does when timers are due. Runs in the transaction that removes the timers. */
@FunctionalInterface
public interface TimerHandler {

    /**
     * Called with at least one timer, in the order of their due times; each comes once in effect. A failure undoes all of
     * it, and the timers come again one by one.
     */
    Uni<Void> on(Mutiny.StatelessSession session, List<Timer> timers, Instant now);
}
