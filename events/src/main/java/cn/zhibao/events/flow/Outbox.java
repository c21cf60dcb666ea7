package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Outgoing;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The relay's own connection. It holds the lease: a lock of the session, which PostgreSQL itself gives back the moment
 * the process or the connection is gone. Used by one thread.
 */
final class Outbox implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private static final int LEASE = 0x7a68_6962;

    private static final String TAKE = """
            with taken as (
                delete from outbox where position in (select position from outbox order by position limit ?)
                returning position)
            select j.event_id, j.topic, j.type, j.case_id, j.version, j.recorded_at, j.trace_parent, j.data
            from taken t join journal j on j.position = t.position order by j.position""";

    private static final String FORGET = """
            delete from outbox o using journal j where j.position = o.position and j.event_id = any (?)""";

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    static Outbox open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // A removal lost in a crash only means the row is found again, and Published knows what was sent.
            statement.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
        return new Outbox(connection);
    }

    /** Becomes the one that publishes, if nobody is; true also when it is already. */
    boolean lease() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEASE);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                boolean mine = answer.getBoolean(1);
                connection.commit();
                return mine;
            }
        }
    }

    boolean isEmpty() throws SQLException {
        try (PreparedStatement any = connection.prepareStatement("select exists (select from outbox)");
                ResultSet answer = any.executeQuery()) {
            answer.next();
            boolean empty = !answer.getBoolean(1);
            connection.commit();
            return empty;
        }
    }

    /** Takes the oldest rows out; they are back unless {@link #commit} follows. */
    List<Outgoing> take(int most) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, most);
            try (ResultSet rows = take.executeQuery()) {
                List<Outgoing> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(new Outgoing(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, UUID.class),
                            rows.getInt(5),
                            rows.getObject(6, OffsetDateTime.class).toInstant(),
                            rows.getString(7),
                            rows.getString(8)));
                }
                return taken;
            }
        }
    }

    /** Takes rows out that are known to be published. */
    int forget(Collection<UUID> published) throws SQLException {
        Array ids = connection.createArrayOf("uuid", published.toArray());
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, ids);
            int count = forget.executeUpdate();
            connection.commit();
            return count;
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Gives the connection and with it the lease back. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
                statement.execute("reset synchronous_commit");
            }
            connection.commit();
        } catch (SQLException gone) {
            // A connection that is already broken holds no lease.
            LOG.debug("the relay connection was gone", gone);
        }
    }
}
