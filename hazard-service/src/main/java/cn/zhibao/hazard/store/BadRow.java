package cn.zhibao.hazard.store;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a row that PostgreSQL will never take from trouble that hits every row. */
final class BadRow {

    private BadRow() {}

    /** True for classes 22 (data) and 23 (constraint) of the SQL standard. */
    static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String state = sqlState(at);
            if (state != null) {
                return state.startsWith("22") || state.startsWith("23");
            }
        }
        return false;
    }

    /** Hibernate Reactive hands on what the driver says as an exception of JDBC. */
    private static @Nullable String sqlState(Throwable failure) {
        return switch (failure) {
            case PgException fault -> fault.getSqlState();
            case SQLException fault -> fault.getSQLState();
            default -> null;
        };
    }
}
