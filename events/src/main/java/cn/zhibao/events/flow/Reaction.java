package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does about events of others. Runs in the transaction that marks them as read. */
@FunctionalInterface
public interface Reaction {

    /**
     * Called with at least one event, in order per case; each event comes once in effect. A failure undoes all of it, and
     * the events come again one by one.
     */
    Uni<Void> on(Mutiny.StatelessSession session, List<Received> events);
}
