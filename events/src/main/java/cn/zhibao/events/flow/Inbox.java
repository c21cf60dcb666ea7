package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was read and has its effect here; every move is part of the transaction of the effect. */
final class Inbox {

    private static final Sql ADVANCE = Sql.of("""
            insert into inbox_position (topic, partition, next_offset) values (:topic, :partition, :next)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where inbox_position.next_offset < excluded.next_offset""");

    private static final Sql FIRST_SIGHT = Sql.of("""
            insert into inbox_case (topic, case_id, version) values (:topic, cast(:case as uuid), :version)
            on conflict (topic, case_id) do update set version = excluded.version
            where inbox_case.version < excluded.version""");

    private Inbox() {}

    /** Where reading goes on, for every partition that was read before. */
    static Uni<Map<TopicPartition, Long>> positions(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select topic, partition, next_offset from inbox_position", Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(Inbox::partitionOf, row -> ((Number) row[2]).longValue())));
    }

    /** Moves on; fails when another instance was here already, so that its effect stays the only one. */
    static Uni<Void> advance(Mutiny.StatelessSession session, TopicPartition partition, long next) {
        return ADVANCE.on(session)
                .set("topic", partition.topic())
                .set("partition", partition.partition())
                .set("next", next)
                .update()
                .onItem()
                .transformToUni(moved -> moved == 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new Overtaken(partition, next)));
    }

    /** True for an event whose effect is not here yet; false for one that was sent again. */
    static Uni<Boolean> firstSight(Mutiny.StatelessSession session, String topic, Received received) {
        return FIRST_SIGHT
                .on(session)
                .set("topic", topic)
                .set("case", received.caseId())
                .set("version", received.sequence())
                .update()
                .map(changed -> changed == 1);
    }

    private static TopicPartition partitionOf(Object[] row) {
        return new TopicPartition((String) row[0], ((Number) row[1]).intValue());
    }

    /** Another instance has read this far already. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken(TopicPartition partition, long next) {
            super(partition + " was already read up to " + next + " by another instance");
        }
    }
}
