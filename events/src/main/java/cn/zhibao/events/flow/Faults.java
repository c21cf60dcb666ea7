package cn.zhibao.events.flow;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells failures apart by what to do about them. */
final class Faults {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private Faults() {}

    /** Another transaction was first: doing the work again may succeed. */
    static boolean isLostRace(Throwable failure) {
        PgException fault = postgresFault(failure);
        if (fault == null || fault.getSqlState() == null) {
            return false;
        }
        return switch (fault.getSqlState()) {
            case SERIALIZATION_FAILURE, DEADLOCK -> true;
            case UNIQUE_VIOLATION -> "journal_pkey".equals(fault.getConstraint());
            default -> false;
        };
    }

    private static @Nullable PgException postgresFault(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PgException fault) {
                return fault;
            }
        }
        return null;
    }
}
