package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Outgoing;
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

    // The limit keeps PostgreSQL from joining the two tables as a whole: with statistics of a busier time it would read
    // the ledger from its beginning, for each commit.
    private static final String FIRST = """
            select o.position, j.event_id, j.topic, j.type, j.case_id, j.version, j.recorded_at, j.trace_parent, j.data
            from (select position from outbox where position <> all (?) order by position limit ?) o
            cross join lateral (select * from journal where journal.position = o.position limit 1) j
            order by o.position""";

    private static final String OLDEST = """
            select j.recorded_at from journal j where j.position = (select min(position) from outbox)""";

    // Only up to the first of a case that is not published: what follows it has to be sent again, after it.
    private static final String FORGET = """
            delete from outbox where position in (
                select position from (
                    select o.position, bool_and(k.event_id is not null) over (
                        partition by j.case_id order by j.version) as told
                    from outbox o join journal j on j.position = o.position
                    left join (select distinct unnest(?) as event_id) k on k.event_id = j.event_id) waiting
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
            first.setArray(1, connection.createArrayOf("bigint", but.toArray()));
            first.setInt(2, most);
            try (ResultSet rows = first.executeQuery()) {
                List<Waiting> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getLong(1), outgoing(rows)));
                }
                return waiting;
            }
        }
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
                row.getString(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    void remove(Collection<Long> positions) throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement("delete from outbox where position = any (?)")) {
            remove.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            remove.executeUpdate();
        }
    }

    /** Takes rows out that are known to be published, as far as that keeps the order of each case. */
    int forget(Collection<UUID> published) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("uuid", published.toArray()));
            return forget.executeUpdate();
        }
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
