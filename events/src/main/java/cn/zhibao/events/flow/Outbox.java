package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Outgoing;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The relay's own connection. It holds the lease: a lock of the session, which PostgreSQL itself gives back the moment
 * the process or the connection is gone. No transaction is open while Kafka is waited for. Used by one thread.
 */
final class Outbox implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private static final int LEASE = 0x7a68_6962;

    // A removal lost in a crash only means that the row is found again, and Published knows what was sent. A host that
    // vanished without a word loses its lease within ten seconds.
    private static final List<String> MANNERS = List.of(
            "set synchronous_commit = off",
            "set tcp_keepalives_idle = 5",
            "set tcp_keepalives_interval = 1",
            "set tcp_keepalives_count = 5");
    private static final List<String> FAREWELL = List.of(
            "select pg_advisory_unlock_all()",
            "reset synchronous_commit",
            "reset tcp_keepalives_idle",
            "reset tcp_keepalives_interval",
            "reset tcp_keepalives_count");

    // The limits keep PostgreSQL from joining the two tables as a whole: with statistics of a busier time it would read
    // the ledger from its beginning, for each commit.
    private static final String EVENTS = """
            select o.position, j.event_id, j.topic, j.type, j.case_id, j.version, j.recorded_at, j.trace_parent, j.actor,
                   j.claimed_at, j.data
            from (%s) o
            cross join lateral (select * from journal where journal.position = o.position limit 1) j
            order by o.position""";

    private static final String POSITIONS =
            "select position from outbox where position <> all (?) order by position limit ?";
    private static final String FIRST = EVENTS.formatted(POSITIONS);
    private static final String AT = EVENTS.formatted("select unnest(?) as position");

    private static final String OLDEST = """
            select j.recorded_at from journal j where j.position = (select min(position) from outbox)""";

    // Only up to the first of a case that is not published: what follows it has to be sent again, after it. Rows after
    // the
    // last one that was sent are not looked at, for there may be hundreds of thousands.
    private static final String FORGET = """
            with told as materialized (
                select j.position
                from unnest(?, ?, ?) as k (case_id, version, event_id)
                cross join lateral (
                    select position, event_id from journal
                    where journal.case_id = k.case_id and journal.version = k.version limit 1) j
                where j.event_id = k.event_id and exists (select from outbox o where o.position = j.position))
            delete from outbox where position in (
                select position from (
                    select o.position, bool_and(t.position is not null) over (
                        partition by j.case_id order by j.version) as told
                    from outbox o
                    cross join lateral (
                        select case_id, version from journal where journal.position = o.position limit 1) j
                    left join told t on t.position = o.position
                    where o.position <= (select max(position) from told)) waiting
                where told)""";

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    /** A row that is not known to be published. */
    record Waiting(long position, Outgoing event) {}

    static Outbox open(DataSource dataSource) throws SQLException {
        Outbox opened = new Outbox(dataSource.getConnection());
        try {
            opened.connection.setAutoCommit(true);
            opened.execute(MANNERS);
            return opened;
        } catch (SQLException failure) {
            opened.close();
            throw failure;
        }
    }

    /** Becomes the one that publishes, if nobody is. */
    boolean lease() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEASE);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** When the oldest row was recorded; null when there is none. */
    @Nullable
    Instant oldest() throws SQLException {
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST);
                ResultSet answer = oldest.executeQuery()) {
            return answer.next() ? instant(answer, 1) : null;
        }
    }

    /** The oldest rows but these. */
    List<Waiting> first(int most, Collection<Long> but) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(FIRST)) {
            first.setObject(1, array(but));
            first.setInt(2, most);
            return waiting(first);
        }
    }

    /**
     * Where the oldest rows but these stand. Who works through a long list of them need not look for the oldest again and again,
     * past all that was taken out and not yet cleared away. What is committed later comes after all of its own case in the list.
     */
    List<Long> positions(int most, Collection<Long> but) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS)) {
            statement.setObject(1, array(but));
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<Long> positions = new ArrayList<>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    /** The rows at these positions, in their order. */
    List<Waiting> at(Collection<Long> positions) throws SQLException {
        try (PreparedStatement at = connection.prepareStatement(AT)) {
            at.setObject(1, array(positions));
            return waiting(at);
        }
    }

    private static List<Waiting> waiting(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Waiting> waiting = new ArrayList<>();
            while (rows.next()) {
                waiting.add(new Waiting(rows.getLong(1), outgoing(rows)));
            }
            return waiting;
        }
    }

    private static long[] array(Collection<Long> positions) {
        return positions.stream().mapToLong(Long::longValue).toArray();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getInt(6),
                instant(row, 7),
                row.getString(8),
                row.getString(9),
                claimedAt(row, 10),
                row.getString(11));
    }

    private static @Nullable Instant claimedAt(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    void remove(Collection<Long> positions) throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement("delete from outbox where position = any (?)")) {
            remove.setObject(1, array(positions));
            remove.executeUpdate();
        }
    }

    /** Takes rows out that are known to be published, as far as that keeps the order of each case. */
    int forget(List<Published.Fact> published) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, array("uuid", published, Published.Fact::caseId));
            forget.setArray(2, array("integer", published, Published.Fact::version));
            forget.setArray(3, array("uuid", published, Published.Fact::eventId));
            return forget.executeUpdate();
        }
    }

    private Array array(String type, List<Published.Fact> facts, Function<Published.Fact, Object> of)
            throws SQLException {
        return connection.createArrayOf(type, facts.stream().map(of).toArray());
    }

    private void execute(List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Gives the connection and with it the lease back. */
    @Override
    public void close() {
        try (connection) {
            execute(FAREWELL);
        } catch (SQLException gone) {
            // A connection that is already broken holds no lease.
            LOG.debug("the relay connection was gone", gone);
        }
    }
}
