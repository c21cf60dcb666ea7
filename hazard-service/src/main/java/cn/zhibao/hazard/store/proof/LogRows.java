package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.proof.Exported;
import java.util.UUID;

/** Ledger rows with their places in the log, as the export reads them. */
final class LogRows {

    private static final int LEAF_COLUMNS = 5;

    private static final String ROW = """
            cast(j.case_id as text), j.version, cast(j.event_id as text), j.type,
            cast(extract(epoch from j.claimed_at) * 1000000 as bigint),
            cast(extract(epoch from j.recorded_at) * 1000000 as bigint), j.actor, j.rule_version, j.data,
            encode(j.prev_hash, 'hex'), encode(j.hash, 'hex')""";

    // The limits keep PostgreSQL from joining the tables as a whole.
    static final Sql LOGGED = Sql.of(
            "select l.leaf, l.position, cast(l.case_id as text), l.version," + " encode(l.hash, 'hex')," + ROW + """

            from ledger_leaf l
            left join lateral (select * from journal where journal.position = l.position limit 1) j on true
            where l.leaf >= cast(:from as bigint) and l.leaf < cast(:to as bigint) order by l.leaf""");

    static final Sql UNLOGGED = Sql.of("select j.position," + ROW + """

            from journal j
            left join lateral (select true as known from ledger_leaf where ledger_leaf.position = j.position limit 1) l on true
            where j.position > cast(:after as bigint) and j.position <= cast(:upTo as bigint) and l.known is null
            order by j.position limit cast(:most as bigint)""");

    private LogRows() {}

    static Exported.Logged logged(Object[] c) {
        return new Exported.Logged(
                (Long) c[0],
                (Long) c[1],
                UUID.fromString((String) c[2]),
                (Integer) c[3],
                (String) c[4],
                c[LEAF_COLUMNS] == null ? null : row(c, LEAF_COLUMNS));
    }

    static Exported.Unlogged unlogged(Object[] c) {
        return new Exported.Unlogged((Long) c[0], row(c, 1));
    }

    private static Exported.Row row(Object[] c, int at) {
        return new Exported.Row(
                UUID.fromString((String) c[at]),
                new LedgerEntry(
                        (Integer) c[at + 1],
                        (String) c[at + 2],
                        (String) c[at + 3],
                        Micros.instantIfKnown(c[at + 4]),
                        Micros.instant(c[at + 5]),
                        (String) c[at + 6],
                        (String) c[at + 7],
                        (String) c[at + 8],
                        (String) c[at + 9],
                        (String) c[at + 10]));
    }
}
