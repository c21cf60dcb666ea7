package cn.zhibao.notice.store;

import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.notice.app.DeliveryQueue;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.delivery.Letter;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The queues in PostgreSQL. Claims live by the clock of the database, which all instances share. */
public final class QueueStore implements DeliveryQueue {

    private static final String CLAIM = """
            with free as (
                select s.subscription_id from subscription s
                where s.ended_at is null and s.disabled_at is null
                  and s.next_attempt_at <= cast(:now as timestamptz)
                  and (s.claimed_until is null or s.claimed_until < now())
                  and exists (select from delivery d
                              where d.subscription_id = s.subscription_id and d.delivered_at is null)
                order by s.next_attempt_at limit :most for update skip locked)
            update subscription s set claimed_by = cast(:me as uuid), claimed_until = now() + interval '30 seconds'
            from free where s.subscription_id = free.subscription_id
            returning cast(s.subscription_id as text), s.url, s.secret""";

    /** Letters that were tried come first, by their number; then new ones by their place. */
    private static final String TAKE = """
            with head as (
                select position, sequence from delivery
                where subscription_id = cast(:id as uuid) and delivered_at is null
                order by sequence, position limit :most),
            fresh as (select count(*) as letters from head where sequence is null),
            held as (
                update subscription s
                set claimed_until = now() + interval '30 seconds', last_sequence = s.last_sequence + fresh.letters
                from fresh
                where s.subscription_id = cast(:id as uuid) and s.claimed_by = cast(:me as uuid)
                  and s.ended_at is null and s.disabled_at is null
                returning s.last_sequence - fresh.letters as base),
            numbered as (
                update delivery d set sequence = held.base + n.nth
                from (select position, row_number() over (order by position) as nth
                      from head where sequence is null) n, held
                where d.position = n.position
                returning d.position, d.sequence)
            select d.position, coalesce(numbered.sequence, head.sequence) as given, d.attempts,
                   cast(a.event_id as text), a.type, a.source, cast(a.case_id as text), a.sequence, %s,
                   a.region, a.data
            from head join delivery d using (position) join announcement a using (event_id) cross join held
            left join numbered using (position)
            order by given""".formatted(Columns.micros("a.occurred_at"));

    private static final String MARK = """
            update delivery d
            set attempts = d.attempts + 1, last_attempt_at = r.at, last_status = r.status, last_error = r.error,
                delivered_at = case when r.taken then r.at end
            from json_to_recordset(cast(cast(:attempts as text) as json)) as r (
                position bigint, at timestamptz, status integer, error text, taken boolean)
            where d.position = r.position and d.delivered_at is null""";

    private static final String REPORT = """
            update subscription s
            set next_attempt_at = r.next, last_status = r.status, last_error = r.error,
                failing_since = case when r.failing then
                    case when r.taken then r.at else coalesce(s.failing_since, r.at) end end,
                disabled_at = r.disabled,
                claimed_by = case when r.give_back then null else s.claimed_by end,
                claimed_until = case when r.give_back then null else s.claimed_until end
            from json_to_record(cast(cast(:report as text) as json)) as r (
                next timestamptz, status integer, error text, failing boolean, taken boolean, at timestamptz,
                disabled timestamptz, give_back boolean)
            where s.subscription_id = cast(:id as uuid) and s.claimed_by = cast(:me as uuid)""";

    private static final String GIVE_BACK = """
            update subscription set claimed_by = null, claimed_until = null
            where subscription_id = cast(:id as uuid) and claimed_by = cast(:me as uuid)""";

    private static final String BACKLOG = """
            select count(*) filter (where s.failing_since is null),
                   count(*) filter (where s.failing_since is not null),
                   cast(coalesce(extract(epoch from cast(:now as timestamptz)
                       - min(d.queued_at) filter (where s.failing_since is null)), 0) as double precision)
            from delivery d join subscription s using (subscription_id)
            where d.delivered_at is null and s.disabled_at is null and s.ended_at is null""";

    private static final Logger LOG = Logger.getLogger(QueueStore.class);

    private final UnitOfWork units;
    private final UUID me;
    private final SecretCipher cipher;

    /**
     * A store for one instance of the service.
     *
     * @param instance names this instance in its claims
     */
    public QueueStore(UnitOfWork units, UUID instance, SecretCipher cipher) {
        this.units = units;
        this.me = instance;
        this.cipher = cipher;
    }

    @Override
    public Uni<List<Claim>> claim(Instant now, int most) {
        return units.run(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .setParameter("me", me)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(Columns::new).flatMap(this::claim).toList());
    }

    /** Nothing when the secret does not open: nobody else waits for that, and the claim ends by itself. */
    private Stream<Claim> claim(Columns row) {
        UUID id = row.id();
        URI url = URI.create(row.text());
        try {
            return Stream.of(new Claim(id, url, cipher.open(id, row.text())));
        } catch (SecretCipher.Unopened why) {
            LOG.errorf("nothing can be delivered, subscriptionId=%s reason=%s", id, why.getMessage());
            return Stream.empty();
        }
    }

    @Override
    public Uni<List<Letter>> take(Claim claim, int most) {
        return units.run(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("id", claim.subscriptionId())
                        .setParameter("most", most)
                        .setParameter("me", me)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(Columns::new).map(QueueStore::letter).toList());
    }

    private static Letter letter(Columns row) {
        return new Letter(row.number(), row.number(), row.count(), announcement(row));
    }

    private static Announcement announcement(Columns row) {
        UUID eventId = row.id();
        String type = row.text();
        return new Announcement(eventId, type, row.text(), row.id(), row.number(), row.time(), row.text(), row.text());
    }

    @Override
    public Uni<Void> report(Claim claim, Report report) {
        return units.run(session -> session.createNativeQuery(MARK)
                .setParameter("attempts", ReportJson.attempts(report))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(REPORT)
                        .setParameter("report", ReportJson.standing(report))
                        .setParameter("id", claim.subscriptionId())
                        .setParameter("me", me)
                        .executeUpdate())
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> giveBack(Claim claim) {
        return units.run(session -> session.createNativeQuery(GIVE_BACK)
                .setParameter("id", claim.subscriptionId())
                .setParameter("me", me)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Backlog> backlog(Instant now) {
        return units.read(session -> session.createNativeQuery(BACKLOG, Object[].class)
                        .setParameter("now", now)
                        .getSingleResult())
                .map(Columns::new)
                .map(row -> new Backlog(row.number(), row.number(), row.fraction()));
    }
}
