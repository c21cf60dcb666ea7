package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does about an event of another. Runs in the transaction that marks the event as read. */
@FunctionalInterface
public interface Reaction {

    /** Called once per event in effect, in order per case; a failure undoes everything and the event comes again. */
    Uni<Void> on(Mutiny.StatelessSession session, Received received);
}
