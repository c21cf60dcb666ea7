package cn.zhibao.notice.store;

import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.app.Subscriptions.Written;
import cn.zhibao.notice.domain.delivery.Subscription;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** What became of submissions that were sent before. */
final class Submissions {

    private static final String FIND = "select " + SubscriptionStore.SUBSCRIPTION + """
            , s.secret, encode(b.content_hash, 'hex')
            from submission b join subscription s using (subscription_id)
            where b.key_id = cast(:key as uuid)""";

    private final SecretCipher cipher;

    Submissions(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** The answer for the same key: the same subscription with its secret for the same body. */
    Uni<Optional<Written>> find(Mutiny.StatelessSession session, Submission submission) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("key", submission.keyId())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> written(new Columns(found), submission)));
    }

    private Written written(Columns row, Submission submission) {
        Subscription subscription = SubscriptionStore.subscription(row);
        String secret = row.text();
        return row.text().equals(submission.contentHash())
                ? new Written.Kept(subscription, cipher.open(subscription.id(), secret))
                : new Written.KeyTaken();
    }
}
