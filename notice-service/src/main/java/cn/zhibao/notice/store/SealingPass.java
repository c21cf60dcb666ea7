package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.events.seal.SecretCipher;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Seals every secret that is not sealed with the current key: plain ones of older versions, and those of previous keys,
 * which nobody needs any more after it. Then has the database check that none is plain. Bounded steps, each durable; safe
 * beside other instances.
 */
public final class SealingPass {

    private static final int STEP = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = Logger.getLogger(SealingPass.class);

    /** One instance at a time, and nobody else waits: the second then finds nothing to do. */
    private static final String LOCK = "lock table subscription in share update exclusive mode";

    private static final String TAKE = """
            select cast(subscription_id as text), secret, cast(ended_at is not null as integer)
            from subscription
            where subscription_id > cast(:after as uuid) and not starts_with(secret, cast(:mark as text))
            order by subscription_id limit :most""";

    private static final String SEAL = """
            update subscription s set secret = r.secret
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (id uuid, secret text)
            where s.subscription_id = r.id""";

    private static final String PROVE = "alter table subscription validate constraint secret_is_sealed";

    private final UnitOfWork units;
    private final SecretCipher cipher;

    public SealingPass(UnitOfWork units, SecretCipher cipher) {
        this.units = units;
        this.cipher = cipher;
    }

    private record Kept(UUID id, String secret, boolean ended) {}

    /** Ends when no secret is plain; fails when one cannot be opened and is still needed. */
    public Uni<Void> run() {
        return after(BEFORE_ALL)
                .chain(() ->
                        units.run(session -> session.createNativeQuery(PROVE).executeUpdate()))
                .replaceWithVoid();
    }

    private Uni<Void> after(UUID last) {
        return units.run(session -> step(session, last))
                .chain(taken -> taken.size() < STEP
                        ? Uni.createFrom().voidItem()
                        : after(taken.getLast().id()));
    }

    private Uni<List<Kept>> step(Mutiny.StatelessSession session, UUID last) {
        return session.createNativeQuery(LOCK)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("after", last)
                        .setParameter("mark", cipher.currentMark())
                        .setParameter("most", STEP)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(Columns::new).map(SealingPass::kept).toList())
                .call(taken -> taken.isEmpty() ? Uni.createFrom().voidItem() : seal(session, taken));
    }

    private static Kept kept(Columns row) {
        return new Kept(row.id(), row.text(), row.count() > 0);
    }

    private Uni<Integer> seal(Mutiny.StatelessSession session, List<Kept> taken) {
        ArrayNode rows = JSON.createArrayNode();
        for (Kept one : taken) {
            plain(one)
                    .ifPresent(secret -> rows.addObject()
                            .put("id", one.id().toString())
                            .put("secret", cipher.seal(one.id(), secret)));
        }
        return session.createNativeQuery(SEAL)
                .setParameter("rows", rows.toString())
                .executeUpdate()
                .invoke(count -> LOG.infof("secrets sealed with the current key, count=%d", count));
    }

    /** Empty when it does not open and is not needed any more, because the subscription has ended. */
    private Optional<String> plain(Kept one) {
        if (!one.secret().startsWith(SecretCipher.MARK)) {
            return Optional.of(one.secret());
        }
        try {
            return Optional.of(cipher.open(one.id(), one.secret()));
        } catch (SecretCipher.Unopened why) {
            if (one.ended()) {
                return Optional.empty();
            }
            throw new IllegalStateException(
                    "subscription " + one.id() + " cannot be served, " + why.getMessage()
                            + ": give its key in ZHIBAO_NOTICE_SECRETS_PREVIOUS_KEYS, or, when that is lost, set its"
                            + " ended_at and let its owner make another",
                    why);
        }
    }
}
