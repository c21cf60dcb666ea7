package cn.zhibao.notice.store;

import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Journal;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The transaction in which an event is read, for as long as it runs. */
public final class StoreTransaction implements Transaction {

    /** Locks the row of the sequence until the transaction ends. */
    private static final String NEXT_SERIAL = """
            insert into notice_sequence (mark, kind, year, serial) values (:mark, :kind, :year, 1)
            on conflict (mark, kind, year) do update set serial = notice_sequence.serial + 1
            returning serial""";

    private static final Sql QUEUE = Sql.of("""
            with wanted as (
                select subscription_id from subscription
                where ended_at is null and disabled_at is null and starts_with(cast(:region as text), prefix)
                  and (types = '' or cast(:name as text) = any (string_to_array(types, ','))))
            , kept as (
                insert into announcement (event_id, type, source, case_id, sequence, occurred_at, region, data)
                select cast(:event as uuid), cast(:type as text), cast(:source as text), cast(:case as uuid),
                       cast(:sequence as bigint), cast(:time as timestamptz), cast(:region as text),
                       cast(:data as text)
                where exists (select from wanted)
                on conflict (event_id) do nothing)
            insert into delivery (subscription_id, event_id, queued_at)
            select subscription_id, cast(:event as uuid), cast(:now as timestamptz) from wanted
            on conflict (subscription_id, event_id) do nothing""");

    private static final String ACTOR = "notice-service";

    private final Mutiny.StatelessSession session;
    private final Journal journal;
    private final Clock clock;

    public StoreTransaction(Mutiny.StatelessSession session, Journal journal, Clock clock) {
        this.session = session;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> hasNotice(UUID noticeId) {
        return session.createQuery("select count(*) from NoticeRow where id = :id", Long.class)
                .setParameter("id", noticeId)
                .getSingleResult()
                .map(count -> count > 0);
    }

    @Override
    public Uni<NoticeNumber> next(NumberSequence sequence) {
        return session.createNativeQuery(NEXT_SERIAL, Object.class)
                .setParameter("mark", sequence.mark())
                .setParameter("kind", sequence.kind().name())
                .setParameter("year", sequence.year())
                .getSingleResult()
                .map(serial -> sequence.number((Integer) serial));
    }

    @Override
    public Uni<Void> save(Notice.Issued notice) {
        Entry issued = new Entry(new NoticeIssued(notice.facts()), ACTOR, null, null);
        return session.insert(new NoticeRow(notice))
                .chain(() -> journal.append(session, List.of(issued)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> queue(Announcement announcement, String name) {
        return QUEUE.on(session)
                .set("event", announcement.eventId())
                .set("type", announcement.type())
                .set("name", name)
                .set("source", announcement.source())
                .set("case", announcement.caseId())
                .set("sequence", announcement.sequence())
                .set("time", announcement.time())
                .set("region", announcement.region())
                .set("data", announcement.data())
                .set("now", clock.instant())
                .update()
                .replaceWithVoid();
    }
}
