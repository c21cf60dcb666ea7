package cn.zhibao.hazard.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database as somebody sees it who goes past the service. */
@Singleton
public class Database {

    private final AgroalDataSource source;

    Database(@DataSource("migration") AgroalDataSource source) {
        this.source = source;
    }

    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** How many rows a statement changed. */
    public int changes(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The one number that a query answers. */
    public long number(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /**
     * Nothing of that kind waits any more. What is being done is waited for, and so is what it waits for next: a step that goes on
     * to another one would outlive a single removal.
     */
    public void endsWaiting(String timerKind) throws SQLException {
        do {
            changes("delete from timer where kind = ?", timerKind);
        } while (number("select count(*) from timer where kind = ?", timerKind) > 0);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
