package cn.zhibao.events.flow;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures apart by what to do about them. */
final class Faults {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String JOURNAL_KEY = "\"journal_pkey\"";

    /** PostgreSQL's classes: connection, transaction state such as read-only, rollback, resources, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private Faults() {}

    /** Another transaction was first: doing the work again may succeed. */
    static boolean isLostRace(Throwable failure) {
        Throwable fault = postgresFault(failure);
        return fault != null
                && switch (stateOf(fault)) {
                    case SERIALIZATION_FAILURE, DEADLOCK -> true;
                    case UNIQUE_VIOLATION -> String.valueOf(fault.getMessage()).contains(JOURNAL_KEY);
                    default -> false;
                };
    }

    /** The servers or the moment are at fault and not the work itself: it may succeed however often it has failed. */
    static boolean mayPass(Throwable failure) {
        Throwable fault = postgresFault(failure);
        if (fault != null) {
            return PASSING.contains(stateOf(fault).substring(0, 2));
        }
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof VertxException || at instanceof IOException) {
                return true; // the connection, not the statement
            }
        }
        return false;
    }

    /** What PostgreSQL said, whoever wrapped it: Hibernate turns the client's exception into one of JDBC. */
    private static @Nullable Throwable postgresFault(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (stateOf(at).length() == UNIQUE_VIOLATION.length()) {
                return at;
            }
        }
        return null;
    }

    private static String stateOf(Throwable failure) {
        String state = switch (failure) {
            case PgException fault -> fault.getSqlState();
            case SQLException fault -> fault.getSQLState();
            default -> null;
        };
        return state == null ? "" : state;
    }
}
