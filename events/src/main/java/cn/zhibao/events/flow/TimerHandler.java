package cn.zhibao.events.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does when a timer is due. Runs in the transaction that removes the timer. */
@FunctionalInterface
public interface TimerHandler {

    /** Called once per timer in effect; a failure undoes everything and the timer comes again. */
    Uni<Void> on(Mutiny.StatelessSession session, Timer timer, Instant now);
}
