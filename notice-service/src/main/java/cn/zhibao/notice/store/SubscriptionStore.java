package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.notice.app.Reader;
import cn.zhibao.notice.app.Submission;
import cn.zhibao.notice.app.Subscriptions;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.delivery.Delivery;
import cn.zhibao.notice.domain.delivery.Standing;
import cn.zhibao.notice.domain.delivery.Subscription;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Subscriptions in PostgreSQL; what a reader may see is part of every query. */
public final class SubscriptionStore implements Subscriptions {

    /** The key first: of two at once under one key the second waits here, and then adds nothing. */
    private static final String ADD = """
            with kept as (
                insert into submission (key_id, content_hash, subscription_id, recorded_at)
                select cast(:key as uuid), decode(cast(:hash as text), 'hex'), cast(:id as uuid),
                       cast(:now as timestamptz)
                where (select count(*) from subscription
                       where owner = cast(:owner as text) and ended_at is null) < :most
                on conflict (key_id) do nothing
                returning subscription_id)
            insert into subscription (subscription_id, owner, url, secret, types, region, prefix, created_at,
                                      next_attempt_at)
            select subscription_id, cast(:owner as text), cast(:url as text), cast(:secret as text),
                   cast(:types as text), cast(:region as text), cast(:prefix as text),
                   cast(:now as timestamptz), cast(:now as timestamptz)
            from kept""";

    static final String SUBSCRIPTION =
            "cast(s.subscription_id as text), s.owner, s.url, s.types, s.region, " + Columns.micros("s.created_at");

    private static final String SEEN = """
             s.ended_at is null and starts_with(s.region, cast(:scope as text))
             and (cast(:owner as text) = '' or s.owner = cast(:owner as text))""";

    private static final String STANDING = "select " + SUBSCRIPTION + ", "
            + Columns.micros("s.disabled_at") + ", "
            + Columns.micros("s.failing_since") + ", s.last_status, s.last_error, "
            + Columns.micros("s.next_attempt_at") + """
            , s.last_sequence,
            (select count(*) from delivery d
             where d.subscription_id = s.subscription_id and d.delivered_at is null)
            from subscription s where\s""" + SEEN;

    private static final String END = """
            update subscription s set ended_at = cast(:now as timestamptz)
            where s.subscription_id = cast(:id as uuid) and\s""" + SEEN;

    private static final String DELIVERIES = "select d.position, d.sequence, cast(d.event_id as text), a.type, "
            + "cast(a.case_id as text), " + Columns.micros("d.queued_at") + ", d.attempts, d.last_status, "
            + "d.last_error, " + Columns.micros("d.last_attempt_at") + ", " + Columns.micros("d.delivered_at") + ", "
            + Columns.micros("s.next_attempt_at") + """

            from delivery d join announcement a using (event_id) join subscription s using (subscription_id)
            where s.subscription_id = cast(:id as uuid) and d.position < :before
            order by d.position desc limit :most""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final UnitOfWork units;
    private final SecretCipher cipher;
    private final Submissions submissions;

    public SubscriptionStore(UnitOfWork units, SecretCipher cipher) {
        this.units = units;
        this.cipher = cipher;
        this.submissions = new Submissions(cipher);
    }

    @Override
    public Uni<Optional<Written>> seen(Submission submission) {
        return units.read(session -> submissions.find(session, submission));
    }

    @Override
    public Uni<Written> add(Submission submission, Subscription subscription, String secret, int most) {
        return units.run(session -> insert(session, submission, subscription, secret, most)
                .chain(added -> added == 1
                        ? Uni.createFrom().item(new Written.Kept(subscription, secret))
                        : submissions.find(session, submission).map(found -> found.orElseGet(Written.NoRoom::new))));
    }

    private Uni<Integer> insert(
            Mutiny.StatelessSession session,
            Submission submission,
            Subscription subscription,
            String secret,
            int most) {
        return session.createNativeQuery(ADD)
                .setParameter("key", submission.keyId())
                .setParameter("hash", submission.contentHash())
                .setParameter("id", subscription.id())
                .setParameter("owner", subscription.owner())
                .setParameter("url", subscription.url().toString())
                .setParameter("secret", cipher.seal(subscription.id(), secret))
                .setParameter("types", String.join(",", subscription.types()))
                .setParameter("region", subscription.region().code())
                .setParameter("prefix", subscription.region().prefix())
                .setParameter("now", subscription.createdAt())
                .setParameter("most", most)
                .executeUpdate();
    }

    @Override
    public Uni<List<Standing>> list(Reader reader, @Nullable UUID after, int limit) {
        String page = " and s.subscription_id > cast(:after as uuid) order by s.subscription_id limit :most";
        return units.read(session -> seen(session.createNativeQuery(STANDING + page, Object[].class), reader)
                        .setParameter("after", after == null ? BEFORE_ALL : after)
                        .setParameter("most", limit)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> standing(new Columns(row))).toList());
    }

    @Override
    public Uni<Optional<Standing>> one(UUID id, Reader reader) {
        return units.read(session -> one(session, id, reader));
    }

    private static Uni<Optional<Standing>> one(Mutiny.StatelessSession session, UUID id, Reader reader) {
        String only = " and s.subscription_id = cast(:id as uuid)";
        return seen(session.createNativeQuery(STANDING + only, Object[].class), reader)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> standing(new Columns(found))));
    }

    private static <T> Mutiny.SelectionQuery<T> seen(Mutiny.SelectionQuery<T> query, Reader reader) {
        return query.setParameter("scope", reader.scope().prefix()).setParameter("owner", owner(reader));
    }

    /** An account always has a subject, so an empty one can stand for everybody. */
    private static String owner(Reader reader) {
        return reader.owner() == null ? "" : reader.owner();
    }

    @Override
    public Uni<Boolean> end(UUID id, Reader reader, Instant now) {
        return units.run(session -> session.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("scope", reader.scope().prefix())
                .setParameter("owner", owner(reader))
                .setParameter("now", now)
                .executeUpdate()
                .map(ended -> ended == 1));
    }

    @Override
    public Uni<Optional<List<Delivery>>> deliveries(UUID id, Reader reader, long before, int limit) {
        return units.read(session -> one(session, id, reader)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<List<Delivery>>empty())
                        : deliveries(session, id, before, limit).map(Optional::of)));
    }

    private static Uni<List<Delivery>> deliveries(Mutiny.StatelessSession session, UUID id, long before, int limit) {
        return session.createNativeQuery(DELIVERIES, Object[].class)
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("most", limit)
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> delivery(new Columns(row))).toList());
    }

    private static Standing standing(Columns row) {
        return new Standing(subscription(row), health(row), row.number(), row.number());
    }

    /** Reads the columns of {@link #SUBSCRIPTION}. */
    static Subscription subscription(Columns row) {
        return new Subscription(
                row.id(),
                row.text(),
                URI.create(row.text()),
                Arrays.stream(row.text().split(","))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                new Region(row.text()),
                row.time());
    }

    private static Standing.Health health(Columns row) {
        Instant disabledAt = row.optionalTime();
        Instant failingSince = row.optionalTime();
        Integer lastStatus = row.optionalInt();
        String lastError = row.optionalText();
        Instant nextAttemptAt = row.time();
        if (disabledAt != null) {
            return new Standing.Health.Disabled(disabledAt);
        }
        return failingSince == null
                ? new Standing.Health.Active()
                : new Standing.Health.Failing(failingSince, lastStatus, lastError, nextAttemptAt);
    }

    private static Delivery delivery(Columns row) {
        return new Delivery(
                row.number(), row.optionalLong(), row.id(), row.text(), row.id(), row.time(), progress(row));
    }

    private static Delivery.Progress progress(Columns row) {
        int attempts = row.count();
        Integer lastStatus = row.optionalInt();
        String lastError = row.optionalText();
        Instant lastAttemptAt = row.optionalTime();
        Instant deliveredAt = row.optionalTime();
        Instant nextAttemptAt = row.time();
        if (deliveredAt != null && lastStatus != null) {
            return new Delivery.Progress.Delivered(attempts, lastStatus, deliveredAt);
        }
        return lastAttemptAt == null
                ? new Delivery.Progress.Waiting()
                : new Delivery.Progress.Retrying(attempts, lastStatus, lastError, lastAttemptAt, nextAttemptAt);
    }
}
