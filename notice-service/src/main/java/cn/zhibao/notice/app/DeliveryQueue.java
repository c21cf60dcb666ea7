package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.delivery.Letter;
import cn.zhibao.notice.domain.delivery.Next;
import cn.zhibao.notice.domain.delivery.Outcome;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The durable queue of each subscription. A claim gives one instance the right to deliver for a subscription; it ends
 * when it is given back or, after a crash, by itself within a minute.
 */
public interface DeliveryQueue {

    /** The right to deliver for one subscription, and what that takes. */
    record Claim(UUID subscriptionId, URI url, String secret) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return subscriptionId + " at " + url;
        }
    }

    /** One attempt and what became of it. */
    record Attempt(Letter letter, Outcome outcome, Instant at) {}

    /**
     * What a claim achieved.
     *
     * @param next what the last attempt means for the subscription
     * @param giveBack whether the claim ends
     */
    record Report(List<Attempt> attempts, Next next, boolean giveBack, Instant at) {}

    /** How much waits. */
    record Backlog(long atActive, long atFailing, double oldestAtActiveSeconds) {}

    /** Claims subscriptions that nobody has claimed and that have something to deliver now. */
    Uni<List<Claim>> claim(Instant now, int most);

    /** The next letters in order, numbered; renews the claim. None when the claim is lost or nothing waits. */
    Uni<List<Letter>> take(Claim claim, int most);

    Uni<Void> report(Claim claim, Report report);

    /** Gives a claim back without any change. */
    Uni<Void> giveBack(Claim claim);

    Uni<Backlog> backlog(Instant now);
}
