package cn.zhibao.hazard.store;

import io.vertx.pgclient.PgException;

/** Tells a row that PostgreSQL will never take from trouble that hits every row. */
final class BadRow {

    private BadRow() {}

    /** True for classes 22 (data) and 23 (constraint) of the SQL standard. */
    static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PgException fault && fault.getSqlState() != null) {
                return fault.getSqlState().startsWith("22") || fault.getSqlState().startsWith("23");
            }
        }
        return false;
    }
}
