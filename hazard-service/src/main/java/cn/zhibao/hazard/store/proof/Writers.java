package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.flow.Sql;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who may still bring a row up to a position. A transaction locks the journal before it draws a position and until it has
 * ended, so once none of those that held the lock after that position was drawn is left, each row up to it is there or will
 * never be.
 */
record Writers(long position, Set<String> atWork) {

    private static final Sql DRAWN =
            Sql.of("select case when is_called then last_value else 0 end from journal_position_seq");

    // Shown to everybody, also for roles and sessions that are not ours.
    private static final Sql AT_WORK = Sql.of("""
            select virtualtransaction from pg_locks
            where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
              and relation = cast(cast('journal' as regclass) as oid)
              and database = (select oid from pg_database where datname = current_database())""");

    /** First the position, then the locks: in this order nobody is missed. */
    static Uni<Writers> now(Mutiny.StatelessSession session) {
        return DRAWN.on(session)
                .rows()
                .map(rows -> (Long) rows.getFirst()[0])
                .chain(position -> AT_WORK.on(session)
                        .rows()
                        .map(rows -> new Writers(
                                position,
                                rows.stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet()))));
    }

    /** Whether all of these have ended by the time of a later look. */
    boolean haveEnded(Writers later) {
        return Collections.disjoint(atWork, later.atWork);
    }
}
