package cn.zhibao.notice.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Journal;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.notice.app.Board;
import cn.zhibao.notice.app.CampaignDesk;
import cn.zhibao.notice.app.DraftDesk;
import cn.zhibao.notice.app.Plans;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.Matter;
import cn.zhibao.notice.domain.paper.Minutes;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import cn.zhibao.notice.domain.paper.Step;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The transaction in which events are read, for as long as it runs. */
public final class StoreTransaction implements Transaction {

    /** Locks the row of the sequence until the transaction ends. */
    private static final String NEXT_SERIAL = """
            insert into notice_sequence (mark, kind, year, serial) values (:mark, :kind, :year, 1)
            on conflict (mark, kind, year) do update set serial = notice_sequence.serial + 1
            returning serial""";

    /** Every chain is changed under the lock of its first document, whichever of it is meant. */
    private static final Sql LOCK = Sql.of("""
            select 1 from notice where notice_id = (select root_id from notice where notice_id = cast(:id as uuid))
            for update""");

    private static final String CHAIN = """
            from NoticeRow where rootId = (select asked.rootId from NoticeRow asked where asked.id = :id)
            order by issuedAt, id""";

    private static final String OPEN = """
            select id from NoticeRow where matterId = :matter and rootId = id and status <> 'accepted'
            and kind in (:kinds) order by issuedAt, id""";

    private static final String PROPOSAL = """
            select id from NoticeRow where mark = :mark and year = :year and serial = :serial
            and kind = 'ENFORCEMENT_PROPOSAL'""";

    private static final Sql QUEUE = Sql.of("""
            with told as (
                select * from rows from (json_to_recordset(cast(cast(:events as text) as json)) as (
                    event_id uuid, type text, name text, source text, case_id uuid, sequence bigint,
                    occurred_at timestamptz, region text, desk text, data text)) with ordinality as r (
                    event_id, type, name, source, case_id, sequence, occurred_at, region, desk, data, n))
            , wanted as (
                select s.subscription_id, t.event_id, t.n
                from told t join subscription s on starts_with(t.region, s.prefix) or starts_with(t.desk, s.prefix)
                where s.ended_at is null and s.disabled_at is null
                  and (s.types = '' or t.name = any (string_to_array(s.types, ','))))
            , kept as (
                insert into announcement (event_id, type, source, case_id, sequence, occurred_at, region, data)
                select event_id, type, source, case_id, sequence, occurred_at, region, data
                from told where event_id in (select event_id from wanted)
                on conflict (event_id) do nothing)
            insert into delivery (subscription_id, event_id, queued_at)
            select subscription_id, event_id, cast(:now as timestamptz) from wanted order by n
            on conflict (subscription_id, event_id) do nothing""");

    private static final StoreDraftDesk.Table<NoticeDraft, DraftRow> DRAFTS =
            StoreDraftDesk.Table.of("draft", DraftRow.class, DraftRow::new, DraftRow::toDraft);

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
                .setParameter("kind", sequence.name())
                .setParameter("year", sequence.year())
                .getSingleResult()
                .map(serial -> sequence.number((Integer) serial));
    }

    @Override
    public Uni<Void> save(Notice notice, @Nullable Instant interviewAt, Cause cause) {
        Entry issued = entry(new NoticeIssued(notice.facts(), interviewAt), cause);
        return session.insert(new NoticeRow(notice))
                .chain(() -> journal.append(session, List.of(issued)))
                .replaceWithVoid();
    }

    static Entry entry(Event event, Cause cause) {
        String actor = cause.account() == null ? ACTOR : cause.account();
        return new Entry(event, actor, cause.claimedAt(), null).tracedBy(cause.traceParent());
    }

    @Override
    public Uni<Optional<Chain>> chain(UUID noticeId) {
        return LOCK.on(session)
                .set("id", noticeId)
                .rows()
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        // Read only now, so that what the holder of the lock before has added is seen.
                        : session.createQuery(CHAIN, NoticeRow.class)
                                .setParameter("id", noticeId)
                                .getResultList()
                                .map(rows -> Optional.of(Chain.of(
                                        noticeId,
                                        rows.stream().map(NoticeRow::toNotice).toList()))));
    }

    @Override
    public Uni<List<UUID>> openAbout(UUID supervisionId, Set<NoticeKind> kinds) {
        return session.createQuery(OPEN, UUID.class)
                .setParameter("matter", supervisionId)
                .setParameter("kinds", kinds.stream().map(NoticeKind::name).toList())
                .getResultList();
    }

    @Override
    public Uni<Optional<UUID>> proposal(NoticeNumber number) {
        return session.createQuery(PROPOSAL, UUID.class)
                .setParameter("mark", number.mark())
                .setParameter("year", number.year())
                .setParameter("serial", number.serial())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Void> advance(List<Step> steps, Cause cause) {
        List<Entry> entries =
                steps.stream().map(step -> entry(step.event(), cause)).toList();
        return InOrder.each(steps, step -> keep(step.notice()))
                .chain(() -> journal.append(session, entries))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(Notice notice) {
        return session.update(new NoticeRow(notice));
    }

    @Override
    public Uni<Optional<Minutes>> minutes(UUID noticeId) {
        return session.createQuery("from MinutesRow where noticeId = :id", MinutesRow.class)
                .setParameter("id", noticeId)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(MinutesRow::toMinutes));
    }

    @Override
    public Uni<Void> record(Minutes minutes, InterviewHeld told, Cause cause) {
        return session.insert(new MinutesRow(minutes))
                .chain(() -> journal.append(session, List.of(entry(told, cause))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> learn(Collection<Matter> matters) {
        return Matters.learn(session, matters);
    }

    @Override
    public Uni<Optional<Matter>> matter(UUID caseId, Region scope) {
        return Matters.one(session, caseId, scope);
    }

    @Override
    public DraftDesk<NoticeDraft> drafts() {
        return new StoreDraftDesk<>(session, DRAFTS);
    }

    @Override
    public Plans plans() {
        return new StorePlans(session, journal);
    }

    @Override
    public Board board() {
        return new StoreBoard(session);
    }

    @Override
    public CampaignDesk campaigns() {
        return new StoreCampaignDesk(session, journal);
    }

    @Override
    public Uni<Void> queue(List<Queued> events) {
        return QUEUE.on(session)
                .set("events", QueuedJson.of(events))
                .set("now", clock.instant())
                .update()
                .replaceWithVoid();
    }
}
