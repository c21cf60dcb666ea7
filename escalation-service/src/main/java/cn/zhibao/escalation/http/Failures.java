package cn.zhibao.escalation.http;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells an outage around the service from a mistake inside it. */
final class Failures {

    private static final int DEPTH_MAX = 10;

    private Failures() {}

    /** True when the same request may succeed later: connections are closed, refused or slow. */
    static boolean isOutage(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH_MAX; depth++) {
            if (at instanceof IOException
                    || at instanceof TimeoutException
                    || at.getClass().getName().contains("Connection")) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
