package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Urgency;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.Timer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A transaction of the flow, for as long as it runs: case, journal, timers and tables are written together. */
public final class CaseTransaction implements Transaction {

    /** One statement for all tables, however many rows: an input costs one round trip here, not one a row. */
    private static final Sql SAVE = Sql.of("""
            with kept as (
                insert into case_file (case_id, region, file)
                values (cast(:case as uuid), cast(:region as text), cast(:file as text))
                on conflict (case_id) do update set region = excluded.region, file = excluded.file)
            , clocks as (
                insert into clock (clock_id, case_id, region, state, desk, due_at, facts)
                select clock_id, cast(:case as uuid), cast(:region as text), state, desk, due_at, facts
                from json_to_recordset(cast(cast(:clocks as text) as json)) as r (
                    clock_id uuid, state text, desk text, due_at timestamptz, facts text)
                on conflict (clock_id) do update set state = excluded.state, facts = excluded.facts)
            , escalations as (
                insert into escalation (escalation_id, case_id, region, open, desk, raised_at, version, facts)
                select escalation_id, cast(:case as uuid), cast(:region as text), open, desk, raised_at, version,
                       facts
                from json_to_recordset(cast(cast(:escalations as text) as json)) as r (
                    escalation_id uuid, open boolean, desk text, raised_at timestamptz, version integer, facts text)
                on conflict (escalation_id) do update
                    set open = excluded.open, desk = excluded.desk, version = excluded.version, facts = excluded.facts)
            , supervisions as (
                insert into supervision (supervision_id, case_id, region, escalation_id, proposed_at)
                select supervision_id, cast(:case as uuid), cast(:region as text), escalation_id, proposed_at
                from json_to_recordset(cast(cast(:supervisions as text) as json)) as r (
                    supervision_id uuid, escalation_id uuid, proposed_at timestamptz)
                on conflict (supervision_id) do nothing)
            insert into decision_trace (case_id, version, subject_id, type, decided_at, trace)
            select cast(:case as uuid), version, subject_id, type, decided_at, trace
            from json_to_recordset(cast(cast(:traces as text) as json)) as r (
                version integer, subject_id uuid, type text, decided_at timestamptz, trace text)""");

    private static final String LIST = """
            update supervision set listed_at = cast(:at as timestamptz), facts = cast(:facts as text)
            where supervision_id = :supervision""";

    private static final String TIMER_KIND = "case-due";

    private final Mutiny.StatelessSession session;
    private final Flow flow;

    public CaseTransaction(Mutiny.StatelessSession session, Flow flow) {
        this.session = session;
        this.flow = flow;
    }

    @Override
    public Uni<CaseFile> load(UUID caseId) {
        // Waits for whoever changes the case now: two inputs of one case are decided one after the other.
        return session.get(CaseRow.class, caseId, LockMode.PESSIMISTIC_WRITE)
                .map(row -> row == null ? CaseFile.empty(caseId) : CaseJson.readFile(row.file()));
    }

    @Override
    public Uni<Void> save(CaseFile before, Outcome outcome, Cause cause) {
        CaseFile next = outcome.next();
        Facts facts = next.facts();
        if (facts == null || (outcome.decisions().isEmpty() && next.equals(before))) {
            return Uni.createFrom().voidItem();
        }
        List<Decision> decisions = outcome.decisions();
        return flow.journal()
                .append(session, entries(decisions, cause))
                .call(rows -> write(next, facts.region(), Changes.of(decisions, rows)))
                .call(() -> list(decisions))
                .call(() -> flow.timers().cancel(session, cancelled(decisions)))
                .chain(() -> flow.timers().schedule(session, set(decisions, next.caseId())));
    }

    private Uni<Integer> write(CaseFile next, String region, Changes changes) {
        return SAVE.on(session)
                .set("case", next.caseId())
                .set("region", region)
                .set("file", CaseJson.write(next))
                .set("clocks", CaseJson.write(changes.clocks()))
                .set("escalations", CaseJson.write(changes.escalations()))
                .set("supervisions", CaseJson.write(changes.supervisions()))
                .set("traces", CaseJson.write(changes.traces()))
                .update();
    }

    private Uni<Integer> list(List<Decision> decisions) {
        SupervisionListed listed = listed(decisions);
        if (listed == null) {
            return Uni.createFrom().item(0);
        }
        var facts = listed.supervision();
        return session.createNativeQuery(LIST)
                .setParameter("supervision", facts.supervisionId())
                .setParameter("at", facts.listedAt())
                .setParameter("facts", CaseJson.write(facts))
                .executeUpdate();
    }

    private static @Nullable SupervisionListed listed(List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Told told && told.fact() instanceof SupervisionListed listed) {
                return listed;
            }
        }
        return null;
    }

    private static List<Entry> entries(List<Decision> decisions, Cause cause) {
        return decisions.stream()
                .filter(Decision.Told.class::isInstance)
                .map(Decision.Told.class::cast)
                .map(told -> new Entry(
                        told.fact(),
                        cause.actor(),
                        cause.claimedAt(),
                        told.trace().packVersion()))
                .toList();
    }

    private static List<UUID> cancelled(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.TimerCancelled.class::isInstance)
                .map(decision -> ((Decision.TimerCancelled) decision).timerId())
                .toList();
    }

    private static List<Timer> set(List<Decision> decisions, UUID caseId) {
        return decisions.stream()
                .filter(Decision.TimerSet.class::isInstance)
                .map(decision -> timer((Decision.TimerSet) decision, caseId))
                .toList();
    }

    private static Timer timer(Decision.TimerSet set, UUID caseId) {
        Alarm alarm = set.alarm();
        return new Timer(alarm.id(), lane(set.urgency()), alarm.at(), caseId, TIMER_KIND, "");
    }

    private static Lane lane(Urgency urgency) {
        return switch (urgency) {
            case LIFE -> Lane.LIFE;
            case MAJOR -> Lane.MAJOR;
            case ROUTINE -> Lane.ROUTINE;
        };
    }
}
