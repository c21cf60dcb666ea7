package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction of the flow, for as long as it runs: case, journal, timers and tables are written together. */
public final class CaseTransaction implements Transaction {

    /** One statement for all tables, however many rows: some inputs cost one round trip here, not one a row. */
    private static final Sql SAVE = Sql.of("""
            with kept as (
                insert into case_file (case_id, region, file, waits_for)
                select case_id, region, file, waits_for
                from json_to_recordset(cast(cast(:files as text) as json)) as r (
                    case_id uuid, region text, file text, waits_for integer[])
                on conflict (case_id) do update
                    set region = excluded.region, file = excluded.file, waits_for = excluded.waits_for)
            , clocks as (
                insert into clock (clock_id, case_id, region, state, asked, desk, due_at, facts)
                select clock_id, case_id, region, state, asked, desk, due_at, facts
                from json_to_recordset(cast(cast(:clocks as text) as json)) as r (
                    clock_id uuid, case_id uuid, region text, state text, asked boolean, desk text,
                    due_at timestamptz, facts text)
                on conflict (clock_id) do update
                    set state = excluded.state, asked = excluded.asked, due_at = excluded.due_at,
                        facts = excluded.facts)
            , escalations as (
                insert into escalation (escalation_id, case_id, region, open, desk, raised_at, version, facts)
                select escalation_id, case_id, region, open, desk, raised_at, version, facts
                from json_to_recordset(cast(cast(:escalations as text) as json)) as r (
                    escalation_id uuid, case_id uuid, region text, open boolean, desk text, raised_at timestamptz,
                    version integer, facts text)
                on conflict (escalation_id) do update
                    set open = excluded.open, desk = excluded.desk, version = excluded.version, facts = excluded.facts)
            , supervisions as (
                insert into supervision (
                    supervision_id, case_id, region, escalation_id, proposed_at, stage, listed_at, facts)
                select supervision_id, case_id, region, escalation_id, proposed_at, stage, listed_at, facts
                from json_to_recordset(cast(cast(:supervisions as text) as json)) as r (
                    supervision_id uuid, case_id uuid, region text, escalation_id uuid, proposed_at timestamptz,
                    stage text, listed_at timestamptz, facts text)
                on conflict (supervision_id) do update
                    set stage = excluded.stage, listed_at = excluded.listed_at, facts = excluded.facts)
            , suspicions as (
                insert into suspicion (suspicion_id, case_id, region, kind, open, suspected_at, facts)
                select suspicion_id, case_id, region, kind, open, suspected_at, facts
                from json_to_recordset(cast(cast(:suspicions as text) as json)) as r (
                    suspicion_id uuid, case_id uuid, region text, kind text, open boolean, suspected_at timestamptz,
                    facts text)
                on conflict (suspicion_id) do update set open = excluded.open, facts = excluded.facts)
            , matches as (
                insert into hint_match (match_id, case_id, region, matched_at, facts)
                select match_id, case_id, region, matched_at, facts
                from json_to_recordset(cast(cast(:matches as text) as json)) as r (
                    match_id uuid, case_id uuid, region text, matched_at timestamptz, facts text)
                on conflict (match_id) do nothing)
            insert into decision_trace (case_id, version, subject_id, type, decided_at, trace)
            select case_id, version, subject_id, type, decided_at, trace
            from json_to_recordset(cast(cast(:traces as text) as json)) as r (
                case_id uuid, version integer, subject_id uuid, type text, decided_at timestamptz, trace text)""");

    private final Mutiny.StatelessSession session;
    private final Flow flow;

    public CaseTransaction(Mutiny.StatelessSession session, Flow flow) {
        this.session = session;
        this.flow = flow;
    }

    @Override
    public Uni<List<CaseFile>> load(Set<UUID> caseIds) {
        // Waits for whoever changes a case now: two inputs of one case are decided one after the other. Sorted, so that
        // two who wait for several cases do not wait for each other.
        return session.createQuery("from CaseRow where caseId in :cases order by caseId", CaseRow.class)
                .setParameter("cases", caseIds)
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> CaseJson.readFile(row.file())).toList());
    }

    @Override
    public Uni<List<List<Member>>> members(List<SeriesQuestion> questions) {
        return SeriesRows.answers(session, questions);
    }

    @Override
    public Uni<List<List<Standing>>> standings(List<SeriesQuestion> questions) {
        return StandingRows.answers(session, questions);
    }

    @Override
    public Uni<List<List<Scene>>> scenes(List<SceneQuestion> questions) {
        return SceneRows.answers(session, questions);
    }

    @Override
    public Uni<Void> save(List<Change> changes) {
        List<Change> told = changes.stream().filter(CaseTransaction::matters).toList();
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Outcome> outcomes = told.stream().map(Change::outcome).toList();
        TimerChanges timers = TimerChanges.of(outcomes, flow.now());
        return flow.journal()
                .append(session, told.stream().flatMap(CaseTransaction::entries).toList())
                .call(rows -> Uni.combine()
                        .all()
                        .unis(
                                write(Changes.of(outcomes, rows)),
                                SeriesRows.join(session, outcomes),
                                SceneRows.show(session, outcomes),
                                StandingRows.show(session, outcomes),
                                flow.timers().cancel(session, timers.cancelled()),
                                flow.timers().schedule(session, timers.set()))
                        .discardItems())
                .replaceWithVoid();
    }

    private static boolean matters(Change change) {
        Outcome outcome = change.outcome();
        CaseFile next = outcome.next();
        return (next.facts() != null || !next.interviews().isEmpty())
                && (!outcome.decisions().isEmpty() || !next.equals(change.before()));
    }

    private static Stream<Entry> entries(Change change) {
        Cause cause = change.cause();
        return change.outcome().decisions().stream()
                .filter(Decision.Told.class::isInstance)
                .map(Decision.Told.class::cast)
                .map(told -> new Entry(
                                told.fact(),
                                cause.actor(),
                                cause.claimedAt(),
                                told.trace().packVersion())
                        .tracedBy(cause.traceParent()));
    }

    private Uni<Integer> write(Changes changes) {
        return SAVE.on(session)
                .set("files", CaseJson.write(changes.files()))
                .set("clocks", CaseJson.write(changes.clocks()))
                .set("escalations", CaseJson.write(changes.escalations()))
                .set("supervisions", CaseJson.write(changes.supervisions()))
                .set("suspicions", CaseJson.write(changes.suspicions()))
                .set("matches", CaseJson.write(changes.matches()))
                .set("traces", CaseJson.write(changes.traces()))
                .update();
    }
}
