package cn.zhibao.events.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Durable timers: rows of PostgreSQL, set and removed in the transaction of what they belong to. Thread-safe. */
public final class Timers {

    /** Sets timers (JSON array); one that is already set keeps its time. */
    public static final String SCHEDULE = """
            insert into timer (timer_id, lane, due_at, case_id, kind, payload)
            select timer_id, lane, due_at, case_id, kind, payload
            from json_to_recordset(cast(cast(:timers as text) as json)) as t (
                timer_id uuid, lane smallint, due_at timestamptz, case_id uuid, kind text, payload text)
            on conflict (timer_id) do nothing""";

    private static final Sql SET = Sql.of(SCHEDULE);

    // The arrays keep PostgreSQL from reading all timers that wait, as it does in a join with a list of this length.
    private static final String TAKE_DUE = """
            delete from timer where timer_id = any (array(
                select timer_id from timer where lane = :lane and fires_at <= :now
                order by fires_at limit :most for update skip locked))
            returning cast(timer_id as text), lane, cast(extract(epoch from due_at) * 1000000 as bigint),
                      cast(case_id as text), kind, payload""";

    // A sweep holds timers while it waits for cases, and who changes a case cancels its timers: neither may wait for
    // the
    // other.
    private static final Sql CANCEL = Sql.of("""
            delete from timer where timer_id = any (array(
                select timer_id from timer where timer_id = any (:timers) for update skip locked))""");

    private static final String CANCEL_KIND = """
            delete from timer where timer_id = any (array(
                select timer_id from timer where case_id = cast(:case as uuid) and kind = :kind
                for update skip locked))""";

    private static final String PEEK_DUE = """
            select cast(timer_id as text), lane, cast(extract(epoch from due_at) * 1000000 as bigint),
                   cast(case_id as text), kind, payload
            from timer where lane = :lane and fires_at <= :now
            order by fires_at limit :most""";

    private static final String NEXT_DUE = """
            select cast(extract(epoch from min(fires_at)) * 1000000 as bigint) from (
                (select fires_at from timer where lane = 0 order by fires_at limit 1) union all
                (select fires_at from timer where lane = 1 order by fires_at limit 1) union all
                (select fires_at from timer where lane = 2 order by fires_at limit 1)) next""";

    /** After 1, 2, 4 and so on seconds, at last every minute. */
    private static final String POSTPONE = """
            update timer set attempts = attempts + 1, postponed_until = cast(:now as timestamptz)
                + least(60, power(2, least(attempts, 6))) * interval '1 second'
            where timer_id = cast(:timer as uuid)""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Mutiny.StatelessSession, Instant> earliestSet = new ConcurrentHashMap<>();
    private volatile Consumer<Instant> listener = _ -> {};

    Timers() {}

    /** Sets timers within a unit of work; setting one with an id that is already set changes nothing. */
    public Uni<Void> schedule(Mutiny.StatelessSession session, List<Timer> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return SET.on(session)
                .set("timers", json(timers))
                .update()
                .invoke(() -> earliestSet.merge(session, earliest(timers), Alarm::earlier))
                .replaceWithVoid();
    }

    /**
     * Removes timers that are still set. One that is being fired at this moment is not waited for: its handler comes to the
     * case afterwards and has to see that nothing is due any more.
     */
    public Uni<Void> cancel(Mutiny.StatelessSession session, Collection<UUID> timerIds) {
        if (timerIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return CANCEL.on(session)
                .set("timers", timerIds.toArray(UUID[]::new))
                .update()
                .replaceWithVoid();
    }

    /** Removes every timer of this kind that the case has, but for one that is being fired at this moment. */
    public Uni<Void> cancel(Mutiny.StatelessSession session, UUID caseId, String kind) {
        return session.createNativeQuery(CANCEL_KIND)
                .setParameter("case", caseId.toString())
                .setParameter("kind", kind)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The parameter of {@link #SCHEDULE}. */
    public static String json(List<Timer> timers) {
        ArrayNode rows = JSON.createArrayNode();
        for (Timer timer : timers) {
            rows.addObject()
                    .put("timer_id", timer.timerId().toString())
                    .put("lane", timer.lane().code())
                    .put("due_at", timer.dueAt().toString())
                    .put("case_id", timer.caseId().toString())
                    .put("kind", timer.kind())
                    .put("payload", timer.payload());
        }
        return rows.toString();
    }

    /**
     * For a caller that sets timers with a statement of its own: lets the sweep know of them. To be called after the
     * commit; timers that are announced earlier, or not at all, may be seen a sweep poll late.
     */
    public void announce(List<Timer> timers) {
        if (!timers.isEmpty()) {
            listener.accept(earliest(timers));
        }
    }

    private static Instant earliest(List<Timer> timers) {
        return timers.stream().map(Timer::dueAt).reduce(Instant.MAX, Alarm::earlier);
    }

    /** Hears of the earliest of the timers that a commit has set, right after it. */
    void whenSet(Consumer<Instant> heard) {
        listener = heard;
    }

    void ended(Mutiny.StatelessSession session, boolean committed) {
        Instant earliest = earliestSet.remove(session);
        if (earliest != null && committed) {
            listener.accept(earliest);
        }
    }

    Uni<List<Timer>> takeDue(Mutiny.StatelessSession session, Lane lane, Instant now, int most) {
        return due(session, TAKE_DUE, lane, now, most);
    }

    Uni<List<Timer>> peekDue(Mutiny.StatelessSession session, Lane lane, Instant now, int most) {
        return due(session, PEEK_DUE, lane, now, most);
    }

    /** Removes one timer; false when another instance has taken it. */
    Uni<Boolean> take(Mutiny.StatelessSession session, UUID timerId) {
        return session.createNativeQuery("delete from timer where timer_id = cast(:timer as uuid)")
                .setParameter("timer", timerId.toString())
                .executeUpdate()
                .map(removed -> removed == 1);
    }

    private static Uni<List<Timer>> due(
            Mutiny.StatelessSession session, String statement, Lane lane, Instant now, int most) {
        return session.createNativeQuery(statement, Object[].class)
                .setParameter("lane", lane.code())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Timers::fromColumns)
                        .sorted(Comparator.comparing(Timer::dueAt))
                        .toList());
    }

    /** When the next timer fires; far in the future when there is none. */
    Uni<Instant> nextDue(Mutiny.StatelessSession session) {
        return session.createNativeQuery(NEXT_DUE, Object.class)
                .getSingleResultOrNull()
                .map(micros -> micros == null ? Instant.MAX : Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS));
    }

    /** Puts a timer off that cannot fire now; its due time stays what it was. */
    Uni<Void> postpone(Mutiny.StatelessSession session, UUID timerId, Instant now) {
        return session.createNativeQuery(POSTPONE)
                .setParameter("timer", timerId.toString())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Timer fromColumns(Object[] c) {
        return new Timer(
                UUID.fromString((String) c[0]),
                Lane.of(((Number) c[1]).intValue()),
                Instant.EPOCH.plus(((Number) c[2]).longValue(), ChronoUnit.MICROS),
                UUID.fromString((String) c[3]),
                (String) c[4],
                (String) c[5]);
    }
}
