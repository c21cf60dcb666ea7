package cn.zhibao.events.http;

import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells an outage around the service from a mistake inside it. */
final class Failures {

    private static final int DEPTH_MAX = 10;
    private static final int CLASS_LENGTH = 2;

    /** Classes of SQL states: connection, resources, operator (such as a shutdown), system. */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57", "58");

    private Failures() {}

    /** True when the same request may succeed later: connections are closed, refused or slow, or the database ends. */
    static boolean isOutage(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH_MAX; depth++) {
            if (at instanceof IOException
                    || at instanceof TimeoutException
                    || isOutage(at.getClass(), at.getMessage())) {
                return true;
            }
            String state = stateOf(at);
            if (state != null && state.length() > CLASS_LENGTH) {
                return OUTAGE_CLASSES.contains(state.substring(0, CLASS_LENGTH));
            }
            at = at.getCause();
        }
        return false;
    }

    /** Vert.x has no type for a closed connection. */
    private static boolean isOutage(Class<?> type, @Nullable String message) {
        return type.getName().contains("Connection")
                || type.getName().contains("ClosedChannel")
                || (message != null && message.toLowerCase(Locale.ROOT).startsWith("connection"));
    }

    private static @Nullable String stateOf(Throwable failure) {
        return switch (failure) {
            case SQLException fault -> fault.getSQLState();
            case DatabaseException fault -> fault.getSqlState();
            default -> null;
        };
    }
}
