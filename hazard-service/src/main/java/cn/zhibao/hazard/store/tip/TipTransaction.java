package cn.zhibao.hazard.store.tip;

import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.tip.SayTipOverdue;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.tip.Handling;
import cn.zhibao.hazard.domain.tip.Identity;
import cn.zhibao.hazard.domain.tip.Tip;
import cn.zhibao.hazard.domain.tip.TipDecision;
import cn.zhibao.hazard.store.Changed;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes of tips inside one transaction. */
final class TipTransaction implements Tips.InTransaction {

    private static final Sql COUNT = Sql.of("""
            insert into tip_sender (sender, window_from, given) values (:sender, :from, 1)
            on conflict (sender) do update set given = tip_sender.given + 1 where tip_sender.given < :most
            returning given""");

    /** Windows that have ended count for nothing. */
    private static final Sql FORGET = Sql.of("delete from tip_sender where window_from < :before");

    private static final Sql RECEIVE = Sql.of("""
            insert into tip (tip_id, version, region, kind, status, data)
            values (:id, :version, :region, :kind, :status, :data)""");

    private static final Sql KEEP_CODE =
            Sql.of("insert into tip_code (hash, tip_id) values (:hash, :id) on conflict (hash) do nothing");

    private static final Sql SAVE = Sql.of("""
            update tip set version = :version, region = :region, status = :status, overdue_since = :overdue, data = :data
            where tip_id = :id and version = :before""");

    private static final Sql STEP =
            Sql.of("insert into tip_step (tip_id, version, data) values (:id, :version, :data)");

    private final Flow flow;
    private final Mutiny.StatelessSession session;
    private final Supplier<UUID> ids;
    private final TipStore.Seals seals;

    TipTransaction(Flow flow, Mutiny.StatelessSession session, Supplier<UUID> ids, TipStore.Seals seals) {
        this.flow = flow;
        this.session = session;
        this.ids = ids;
        this.seals = seals;
    }

    @Override
    public Uni<Tips.Seen> seen(Submission submission) {
        return Submissions.hold(session, List.of(submission.keyId())).chain(stored -> {
            Submissions.Stored known = stored.get(submission.keyId());
            if (known == null) {
                return Uni.createFrom().item(new Tips.Seen.Never());
            }
            return known.isOf(submission)
                    ? load(known.caseId()).map(tip -> new Tips.Seen.Before(tip.orElseThrow()))
                    : Uni.createFrom().item(new Tips.Seen.KeyTaken());
        });
    }

    @Override
    public Uni<Boolean> counted(String address, Instant from, Duration window, int most) {
        return COUNT.on(session)
                .set("sender", Buffer.buffer(seals.senders().of(from + "\n" + address)))
                .set("from", from)
                .set("most", most)
                .rows()
                .call(counted -> !counted.isEmpty() && ((Number) counted.getFirst()[0]).intValue() == 1
                        ? FORGET.on(session).set("before", from.minus(window)).update()
                        : Uni.createFrom().nullItem())
                .map(counted -> !counted.isEmpty());
    }

    @Override
    public Uni<Void> receive(
            TipDecision.Accepted decision, @Nullable Identity identity, Submission submission, String code) {
        Tip tip = decision.next();
        return append(
                        decision.event(),
                        submission.caller().subject(),
                        tip.facts().occurredAt())
                .chain(row -> RECEIVE.on(session)
                        .set("id", row.caseId())
                        .set("version", row.version())
                        .set("region", tip.facts().region())
                        .set("kind", tip.facts().kind().name())
                        .set("status", tip.status().name())
                        .set("data", TipRow.write(tip))
                        .update()
                        .chain(() ->
                                Submissions.keep(session, submission, row.caseId(), row.version(), row.recordedAt())))
                .chain(() -> keepCode(tip.facts().tipId(), code))
                .chain(() -> new SealedIdentities(session, seals.identities())
                        .keep(tip.facts().tipId(), identity))
                .chain(() -> flow.timers().schedule(session, List.of(deadline(tip.facts()))));
    }

    private Timer deadline(TipFacts facts) {
        return new Timer(
                ids.get(),
                Lane.ROUTINE,
                facts.replyBy(),
                facts.tipId(),
                SayTipOverdue.KIND,
                facts.replyBy().toString());
    }

    @Override
    public Uni<Void> keepCode(UUID tipId, String code) {
        return KEEP_CODE
                .on(session)
                .set("hash", Buffer.buffer(KeyedCodes.digest(code)))
                .set("id", tipId)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Tips.Known>> load(UUID tipId, Scope scope) {
        return load(ScopeSql.of(scope).and("c.tip_id = :id", "id", tipId));
    }

    @Override
    public Uni<Optional<Tips.Known>> load(UUID tipId) {
        return load(ScopeSql.everything().and("c.tip_id = :id", "id", tipId));
    }

    /** Locks and reads in two statements: one would read the steps as they were before it waited for the lock. */
    private Uni<Optional<Tips.Known>> load(ScopeSql sql) {
        return sql.bind(session.createNativeQuery(
                        "select c.version from tip c" + sql.where() + " for update", Integer.class))
                .getResultList()
                .chain(() -> sql.bind(session.createNativeQuery(TipRow.SELECT + sql.where(), Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(TipRow::known));
    }

    @Override
    public Uni<Boolean> isCase(UUID caseId, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope).and("c.case_id = :id", "id", caseId);
        return sql.bind(session.createNativeQuery("select 1 from filed_case c" + sql.where(), Integer.class))
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    @Override
    public Uni<Tips.Known> handle(
            Tips.Known before, TipDecision.Accepted decision, Handling handling, Submission submission) {
        Tip next = decision.next();
        String actor = submission.caller().subject();
        return append(decision.event(), actor, null).chain(row -> {
            Tips.Step step = new Tips.Step(row.version(), row.recordedAt(), actor, next.status(), handling);
            return update(before, next, row)
                    .chain(() -> STEP.on(session)
                            .set("id", row.caseId())
                            .set("version", row.version())
                            .set("data", EventJson.write(step))
                            .update())
                    .chain(() -> Submissions.keep(session, submission, row.caseId(), row.version(), row.recordedAt()))
                    .chain(() -> unlessOpen(next))
                    .replaceWith(known(next, before.steps(), step));
        });
    }

    private static Tips.Known known(Tip tip, List<Tips.Step> before, Tips.Step last) {
        return new Tips.Known(
                tip,
                last.version(),
                Stream.concat(before.stream(), Stream.of(last)).toList());
    }

    private Uni<Void> unlessOpen(Tip tip) {
        return switch (tip) {
            case Tip.Open _ -> Uni.createFrom().voidItem();
            case Tip.Closed closed ->
                flow.timers().cancel(session, closed.facts().tipId(), SayTipOverdue.KIND);
        };
    }

    @Override
    public Uni<Void> save(Tips.Known before, TipDecision.Accepted decision, String actor) {
        return append(decision.event(), actor, null).chain(row -> update(before, decision.next(), row));
    }

    private Uni<JournalRow> append(TipEvent event, String actor, @Nullable Instant claimedAt) {
        return flow.journal()
                .append(session, List.of(new Entry(event, actor, claimedAt, null)))
                .map(List::getFirst);
    }

    private Uni<Void> update(Tips.Known before, Tip next, JournalRow row) {
        return SAVE.on(session)
                .set("id", row.caseId())
                .set("before", before.version())
                .set("version", row.version())
                .set("region", next.facts().region())
                .set("status", next.status().name())
                .set("overdue", next.overdueSince())
                .set("data", TipRow.write(next))
                .update()
                .invoke(updated -> Changed.exactlyOne(updated, row.caseId()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Identity>> readIdentity(Tips.IdentityRead read) {
        return new SealedIdentities(session, seals.identities()).read(read);
    }
}
