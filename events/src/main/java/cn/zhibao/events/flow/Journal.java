package cn.zhibao.events.flow;

import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a service: append-only, a dense version and a hash chain per case. Every row is an event and leaves
 * through the outbox of the same transaction. Thread-safe; its sessions are used on their own event loop.
 */
public final class Journal {

    /** Appends rows (JSON array, order kept) to the journal and the outbox. */
    public static final String APPEND = """
            with added as (
                insert into journal (case_id, version, event_id, topic, type, claimed_at, recorded_at, actor,
                                     rule_version, trace_parent, data, prev_hash, hash)
                select r.case_id, r.version, r.event_id, r.topic, r.type, r.claimed_at, r.recorded_at, r.actor,
                       r.rule_version, r.trace_parent, r.data, decode(r.prev_hash, 'hex'), decode(r.hash, 'hex')
                from rows from (json_to_recordset(cast(cast(:rows as text) as json)) as (
                    case_id uuid, version integer, event_id uuid, topic text, type text, claimed_at timestamptz,
                    recorded_at timestamptz, actor text, rule_version text, trace_parent text, data text,
                    prev_hash text, hash text)) with ordinality as r (
                    case_id, version, event_id, topic, type, claimed_at, recorded_at, actor, rule_version,
                    trace_parent, data, prev_hash, hash, n)
                order by r.n
                returning position)
            insert into outbox (position) select position from added""";

    private static final Sql WRITE = Sql.of(APPEND);

    private static final Sql HEADS = Sql.of("""
            select cast(j.case_id as text), j.version, encode(j.hash, 'hex')
            from (select cast(value as uuid) as case_id from json_array_elements_text(cast(cast(:cases as text) as json))) c
            cross join lateral (
                select * from journal where case_id = c.case_id order by version desc limit 1) j""");

    private static final String COLUMNS = """
            select cast(case_id as text), version, cast(event_id as text), topic, type,
                   cast(extract(epoch from claimed_at) * 1000000 as bigint),
                   cast(extract(epoch from recorded_at) * 1000000 as bigint),
                   actor, rule_version, trace_parent, data, encode(prev_hash, 'hex'), encode(hash, 'hex')
            from journal""";

    /** Most characters of an event's JSON: below what Kafka takes, so that nothing is written that cannot be told. */
    public static final int DATA_CHARS_MAX = 200_000;

    private final Clock clock;
    private final Ids ids;

    Journal(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Appends facts in the given order. Two transactions that append to one case at the same time cannot both commit:
     * the loser's statement fails and {@link UnitOfWork} runs its work again. Refuses an event with more than {@link
     * #DATA_CHARS_MAX} characters of JSON.
     *
     * @return the rows as written, in the order given
     */
    public Uni<List<JournalRow>> append(Mutiny.StatelessSession session, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return heads(session, entries)
                .map(heads -> chain(entries, heads))
                .call(rows ->
                        WRITE.on(session).set("rows", JournalJson.of(rows)).update());
    }

    /** The first row of a new case, for a caller that writes it with a statement of its own ({@link #APPEND}). */
    public JournalRow first(Entry entry) {
        return row(entry, 1, JournalRow.GENESIS, now());
    }

    /** All rows of a case in order; empty when there is no such case. */
    public Uni<List<JournalRow>> history(Mutiny.StatelessSession session, UUID caseId) {
        return session.createNativeQuery(
                        COLUMNS + " where case_id = cast(:case as uuid) order by version", Object[].class)
                .setParameter("case", caseId.toString())
                .getResultList()
                .map(rows -> rows.stream().map(Journal::fromColumns).toList());
    }

    private static Uni<Map<UUID, Head>> heads(Mutiny.StatelessSession session, List<Entry> entries) {
        String cases = entries.stream()
                .map(entry -> "\"" + entry.event().caseId() + "\"")
                .distinct()
                .collect(Collectors.joining(",", "[", "]"));
        return HEADS.on(session)
                .set("cases", cases)
                .rows()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString((String) row[0]),
                                row -> new Head(((Number) row[1]).intValue(), (String) row[2]))));
    }

    private List<JournalRow> chain(List<Entry> entries, Map<UUID, Head> found) {
        Map<UUID, Head> heads = new HashMap<>(found);
        Instant recordedAt = now();
        List<JournalRow> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Head head = heads.getOrDefault(entry.event().caseId(), Head.NONE);
            JournalRow row = row(entry, head.version + 1, head.hash, recordedAt);
            heads.put(row.caseId(), new Head(row.version(), row.hash()));
            rows.add(row);
        }
        return rows;
    }

    private JournalRow row(Entry entry, int version, String previousHash, Instant recordedAt) {
        String type = EventTypes.typeOf(entry.event().getClass());
        return new JournalRow(
                        entry.event().caseId(),
                        version,
                        ids.next(),
                        Topics.of(entry.event()),
                        type,
                        micros(entry.claimedAt()),
                        recordedAt,
                        entry.actor(),
                        entry.ruleVersion(),
                        TraceContext.of(entry.traceParent()),
                        data(type, entry),
                        previousHash,
                        "")
                .sealed();
    }

    private static String data(String type, Entry entry) {
        String data = EventJson.write(entry.event());
        if (data.length() > DATA_CHARS_MAX) {
            throw new IllegalArgumentException("data of %s has %d characters, at most %d can be told"
                    .formatted(type, data.length(), DATA_CHARS_MAX));
        }
        return data;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant micros(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static JournalRow fromColumns(Object[] c) {
        return new JournalRow(
                UUID.fromString((String) c[0]),
                ((Number) c[1]).intValue(),
                UUID.fromString((String) c[2]),
                (String) c[3],
                (String) c[4],
                c[5] == null ? null : fromMicros(c[5]),
                fromMicros(c[6]),
                (String) c[7],
                (String) c[8],
                (String) c[9],
                (String) c[10],
                (String) c[11],
                (String) c[12]);
    }

    private static Instant fromMicros(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    private record Head(int version, String hash) {
        static final Head NONE = new Head(0, JournalRow.GENESIS);
    }
}
