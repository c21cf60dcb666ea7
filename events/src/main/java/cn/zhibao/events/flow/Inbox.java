package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was read and has its effect here; every move is part of the transaction of the effect. */
final class Inbox {

    // Sorted, so that two instances never wait for each other.
    private static final Sql ADVANCE = Sql.of("""
            insert into inbox_position (topic, partition, next_offset)
            select topic, partition, next_offset
            from unnest(cast(:topics as text[]), cast(:partitions as integer[]), cast(:nexts as bigint[]))
                as read (topic, partition, next_offset)
            order by topic, partition
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where inbox_position.next_offset < excluded.next_offset""");

    private static final Sql SEE = Sql.of("""
            insert into inbox_case (topic, case_id, version)
            select topic, case_id, version
            from unnest(cast(:topics as text[]), cast(:cases as uuid[]), cast(:versions as bigint[]))
                as seen (topic, case_id, version)
            order by topic, case_id
            on conflict (topic, case_id) do update set version = greatest(inbox_case.version, excluded.version)
            returning inbox_case.topic, cast(inbox_case.case_id as text), coalesce(old.version, 0)""");

    private Inbox() {}

    /** Where reading goes on, for every partition that was read before. */
    static Uni<Map<TopicPartition, Long>> positions(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select topic, partition, next_offset from inbox_position", Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(Inbox::partitionOf, row -> ((Number) row[2]).longValue())));
    }

    /** Moves on; fails when another instance was at one of them already, so that its effect stays the only one. */
    static Uni<Void> advance(Mutiny.StatelessSession session, Map<TopicPartition, Long> nexts) {
        List<TopicPartition> partitions = List.copyOf(nexts.keySet());
        return ADVANCE.on(session)
                .set("topics", partitions.stream().map(TopicPartition::topic).toArray(String[]::new))
                .set(
                        "partitions",
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new))
                .set("nexts", partitions.stream().map(nexts::get).toArray(Long[]::new))
                .update()
                .onItem()
                .transformToUni(moved -> moved == partitions.size()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new Overtaken(nexts)));
    }

    /** Those of the events, in the order given, whose effect is not here yet; from now on it is. */
    static Uni<List<Received>> firstSeen(Mutiny.StatelessSession session, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<CaseOfTopic, Long> newest = new HashMap<>();
        arrivals.forEach(
                arrival -> newest.merge(arrival.place(), arrival.received().sequence(), Math::max));
        List<CaseOfTopic> places = List.copyOf(newest.keySet());
        return SEE.on(session)
                .set("topics", places.stream().map(CaseOfTopic::topic).toArray(String[]::new))
                .set("cases", places.stream().map(CaseOfTopic::caseId).toArray(UUID[]::new))
                .set("versions", places.stream().map(newest::get).toArray(Long[]::new))
                .rows()
                .map(rows -> newerThan(seenBefore(rows), arrivals));
    }

    private static Map<CaseOfTopic, Long> seenBefore(List<Object[]> rows) {
        Map<CaseOfTopic, Long> seen = new HashMap<>();
        for (Object[] row : rows) {
            CaseOfTopic place = new CaseOfTopic((String) row[0], UUID.fromString((String) row[1]));
            seen.put(place, ((Number) row[2]).longValue());
        }
        return seen;
    }

    private static List<Received> newerThan(Map<CaseOfTopic, Long> seen, List<Arrival> arrivals) {
        List<Received> fresh = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Received received = arrival.received();
            if (received.sequence() > seen.getOrDefault(arrival.place(), 0L)) {
                seen.put(arrival.place(), received.sequence());
                fresh.add(received);
            }
        }
        return fresh;
    }

    private static TopicPartition partitionOf(Object[] row) {
        return new TopicPartition((String) row[0], ((Number) row[1]).intValue());
    }

    /** An event and the topic it came on. */
    record Arrival(String topic, Received received) {

        CaseOfTopic place() {
            return new CaseOfTopic(topic, received.caseId());
        }
    }

    /** What has an order of its own. */
    private record CaseOfTopic(String topic, UUID caseId) {}

    /** Another instance has read this far already. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken(Map<TopicPartition, Long> nexts) {
            super("another instance has already read as far in one of " + nexts);
        }
    }
}
