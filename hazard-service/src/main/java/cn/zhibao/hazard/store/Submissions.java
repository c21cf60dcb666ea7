package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What became of submissions that were sent before. */
public final class Submissions {

    private static final String FIND = """
            select cast(s.key_id as text), encode(s.content_hash, 'hex'), cast(s.case_id as text), s.version, j.type, j.data,
                   encode(j.hash, 'hex'), j.position, cast(extract(epoch from j.recorded_at) * 1000000 as bigint)
            from submission s join journal j on j.case_id = s.case_id and j.version = s.version
            where s.key_id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:keys as text) as json)))""";

    private static final String LOCK = "select cast(pg_advisory_xact_lock(:key) as text)";

    // One statement: the case is held while it runs.
    private static final Sql ENTER = Sql.of("""
            with kept as (
                insert into submission (key_id, content_hash, case_id, version, recorded_at)
                values (cast(:key as uuid), decode(cast(:hash as text), 'hex'), cast(:case as uuid),
                        cast(:version as integer), cast(:at as timestamptz))
                returning case_id, version)
            select position from journal join kept using (case_id, version)""");

    private Submissions() {}

    /**
     * A submission on file and the ledger row it became.
     *
     * @param eventType CloudEvents type of the event
     * @param data the event's JSON
     */
    public record Stored(
            String contentHash,
            UUID caseId,
            int version,
            String eventType,
            String data,
            String hash,
            long position,
            Instant recordedAt) {

        /** The answer for the same key: the same receipt for the same document. */
        public <E extends Event> Written<E> answer(Submission submission, Class<E> type, Receipts receipts) {
            return isOf(submission) ? new Written.Repeated<>(receipt(type, receipts)) : new Written.KeyTaken<>();
        }

        /** Whether the document is the same. */
        public boolean isOf(Submission submission) {
            return contentHash.equals(submission.contentHash());
        }

        /** The receipt that it was given. */
        public <E extends Event> Receipt<E> receipt(Class<E> type, Receipts receipts) {
            Receipts.Row row = new Receipts.Row(version, position, hash, contentHash, recordedAt);
            return receipts.of(type.cast(Ledger.event(eventType, data)), row);
        }
    }

    /** What is on file under these keys; nobody else sends the same until the transaction ends, and then finds what it became. */
    public static Uni<Map<UUID, Stored>> hold(Mutiny.StatelessSession session, Collection<UUID> keyIds) {
        return lock(session, keyIds).chain(() -> find(session, keyIds));
    }

    /** Nobody else sends anything under these keys until the transaction ends. */
    public static Uni<Void> lock(Mutiny.StatelessSession session, Collection<UUID> keyIds) {
        List<Long> keys =
                keyIds.stream().map(UUID::getMostSignificantBits).sorted().toList();
        return InOrder.each(
                keys,
                key -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("key", key)
                        .getSingleResult()
                        .replaceWithVoid());
    }

    public static Uni<Map<UUID, Stored>> find(Mutiny.StatelessSession session, Collection<UUID> keyIds) {
        String keys = keyIds.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(",", "[", "]"));
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("keys", keys)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> UUID.fromString((String) row[0]), Submissions::stored)));
    }

    private static Stored stored(Object[] row) {
        return new Stored(
                (String) row[1],
                UUID.fromString((String) row[2]),
                ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Long) row[7],
                Instant.EPOCH.plus((Long) row[8], ChronoUnit.MICROS));
    }

    /** Keeps the key with the first row that this transaction wrote for it; what its receipt says of that row. */
    public static Uni<Receipts.Row> enter(Mutiny.StatelessSession session, Submission submission, JournalRow row) {
        return ENTER.on(session)
                .set("key", submission.keyId())
                .set("hash", submission.contentHash())
                .set("case", row.caseId())
                .set("version", row.version())
                .set("at", row.recordedAt())
                .rows()
                .map(found -> new Receipts.Row(
                        row.version(),
                        (Long) found.getFirst()[0],
                        row.hash(),
                        submission.contentHash(),
                        row.recordedAt()));
    }

    /** Keeps the key; fails when it is there already, so that the work is undone. */
    public static Uni<Void> keep(
            Mutiny.StatelessSession session, Submission submission, UUID caseId, int version, Instant recordedAt) {
        return session.insert(new SubmissionRow(
                submission.keyId(), HexFormat.of().parseHex(submission.contentHash()), caseId, version, recordedAt));
    }
}
