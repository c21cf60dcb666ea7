package cn.zhibao.events.flow;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells failures apart by what to do about them. */
final class Faults {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    /** How the client refuses a command on a connection that is being closed; it has no type for that. */
    private static final String NOT_ACTIVE = "Connection is not active now";

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

    /** A row that must be there once was there already: work that reads what is there may do something else then. */
    static boolean isDuplicate(Throwable failure) {
        Throwable fault = postgresFault(failure);
        return fault != null && stateOf(fault).equals(UNIQUE_VIOLATION);
    }

    /**
     * The servers or the moment are at fault and not the work itself: it may succeed however often it has failed. Work
     * that took too long may well be at fault itself.
     */
    static boolean mayPass(Throwable failure) {
        if (causes(failure).anyMatch(Bridge.TookTooLong.class::isInstance)) {
            return false;
        }
        Throwable fault = postgresFault(failure);
        if (fault != null) {
            return PASSING.contains(stateOf(fault).substring(0, 2));
        }
        return isLostConnection(failure)
                || causes(failure).anyMatch(cause -> cause instanceof VertxException || cause instanceof IOException);
    }

    /** The connection at hand is gone, which says nothing about the next one. */
    static boolean isLostConnection(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof ClosedConnectionException
                        || String.valueOf(cause.getMessage()).startsWith(NOT_ACTIVE));
    }

    /** What PostgreSQL said, whoever wrapped it: Hibernate turns the client's exception into one of JDBC. */
    private static @Nullable Throwable postgresFault(Throwable failure) {
        return causes(failure)
                .filter(cause -> stateOf(cause).length() == UNIQUE_VIOLATION.length())
                .findFirst()
                .orElse(null);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
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
