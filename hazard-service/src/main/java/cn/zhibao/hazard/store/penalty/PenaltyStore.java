package cn.zhibao.hazard.store.penalty;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.penalty.Penalties;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.store.AfterCommit;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Administrative penalties in PostgreSQL. */
public final class PenaltyStore implements Penalties {

    private static final String SELECT = "select c.data from penalty c";

    /** The decision itself is what must not be there twice; who comes second waits for the first one's end. */
    private static final Sql INSERT = Sql.of("""
            insert into penalty
                (penalty_id, region, decision_number, uscc, kind, decided_at, about_case_id, aggravations, data)
            values (:id, :region, :decision, :uscc, :kind, :decided, cast(:about as uuid),
                string_to_array(:aggravations, ','), :data)""");

    private static final Sql KNOWN = Sql.of("""
            select penalty_id from penalty where region = :region and decision_number = :decision""");

    /** The second half says nothing new; by it the index of those few is known to have them all. */
    private static final String AGGRAVATED =
            "cast(:aggravation as text) = any(c.aggravations) and cardinality(c.aggravations) > 0";

    private final Flow flow;
    private final Receipts receipts;

    public PenaltyStore(Flow flow, Receipts receipts) {
        this.flow = flow;
        this.receipts = receipts;
    }

    @Override
    public Uni<Outcome<PenaltyDecided>> take(NewPenalty penalty) {
        List<UUID> keys = List.of(penalty.submission().keyId(), lockOf(penalty.facts()));
        return AfterCommit.signed(flow.unitOfWork()
                .run(session -> Submissions.hold(session, keys).chain(stored -> {
                    Submissions.Stored before = stored.get(penalty.submission().keyId());
                    return before == null
                            ? writeUnlessKnown(session, penalty)
                            : Uni.createFrom().item(again(before, penalty.submission()));
                })));
    }

    /** The same for all who tell of this decision. */
    private static UUID lockOf(PenaltyFacts facts) {
        return UUID.nameUUIDFromBytes(
                ("penalty\n" + facts.region() + "\n" + facts.decisionNumber()).getBytes(StandardCharsets.UTF_8));
    }

    private Unsigned<Outcome<PenaltyDecided>> again(Submissions.Stored before, Submission submission) {
        return () -> Outcome.of(before.answer(submission, PenaltyDecided.class, receipts));
    }

    private Uni<Unsigned<Outcome<PenaltyDecided>>> writeUnlessKnown(
            Mutiny.StatelessSession session, NewPenalty penalty) {
        PenaltyFacts facts = penalty.facts();
        return KNOWN.on(session)
                .set("region", facts.region())
                .set("decision", facts.decisionNumber())
                .rows()
                .chain(known -> known.isEmpty()
                        ? write(session, facts, penalty.submission())
                        : Uni.createFrom().item(Unsigned.plain(known((UUID) known.getFirst()[0]))));
    }

    private static Outcome<PenaltyDecided> known(UUID penaltyId) {
        return new Outcome.Refused<>(new Refusal.Conflict(DECISION_KNOWN, Map.of("penaltyId", penaltyId)));
    }

    private Uni<Unsigned<Outcome<PenaltyDecided>>> write(
            Mutiny.StatelessSession session, PenaltyFacts facts, Submission submission) {
        PenaltyDecided event = new PenaltyDecided(facts);
        Entry entry = new Entry(event, submission.caller().subject(), facts.decidedAt(), null);
        return flow.journal()
                .append(session, List.of(entry))
                .map(List::getFirst)
                .chain(row -> insert(session, row, facts)
                        .chain(() -> Submissions.enter(session, submission, row))
                        .map(entered -> () -> new Outcome.Filed<>(receipts.of(event, entered), false)));
    }

    private static Uni<Integer> insert(Mutiny.StatelessSession session, JournalRow row, PenaltyFacts facts) {
        return INSERT.on(session)
                .set("id", row.caseId())
                .set("region", facts.region())
                .set("decision", facts.decisionNumber())
                .set("uscc", facts.enterprise().uscc())
                .set("kind", facts.kind().name())
                .set("decided", facts.decidedAt())
                .set("about", facts.aboutCaseId())
                .set("aggravations", named(facts))
                .set("data", EventJson.write(facts))
                .update();
    }

    private static String named(PenaltyFacts facts) {
        return Aggravation.of(facts.aggravations()).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Uni<Optional<PenaltyFacts>> find(UUID penaltyId, Scope scope) {
        return rows(ScopeSql.of(scope).and("c.penalty_id = :id", "id", penaltyId), 1)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Boolean> knows(UUID penaltyId, Scope scope) {
        return ScopeSql.of(scope).and("c.penalty_id = :id", "id", penaltyId).anyOf(flow, "penalty");
    }

    @Override
    public Uni<List<PenaltyFacts>> list(Query query, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .region(query.regionPrefix(), "region")
                .equal("kind", query.kind())
                .equal("uscc", "unit", query.uscc())
                .equal("about_case_id", "about", query.aboutCaseId())
                .from("decided_at", "decidedFrom", query.decidedFrom())
                .before("decided_at", "decidedUntil", query.decidedUntil())
                .after("c.penalty_id", query.before());
        Aggravation aggravation = query.aggravation();
        if (aggravation != null) {
            sql.and(AGGRAVATED, "aggravation", aggravation.name());
        }
        return rows(sql, query.limit());
    }

    private Uni<List<PenaltyFacts>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, SELECT, "c.penalty_id", limit)
                .map(rows -> rows.stream()
                        .map(row -> EventJson.read(PenaltyFacts.class, (String) row[0]))
                        .toList());
    }
}
