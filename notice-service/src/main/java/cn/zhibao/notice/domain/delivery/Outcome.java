package cn.zhibao.notice.domain.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. */
public sealed interface Outcome {

    int FIRST_SUCCESS = 200;
    int FIRST_REDIRECT = 300;
    int GONE = 410;

    /** The endpoint took it (2xx). */
    record Taken(int status) implements Outcome {}

    /**
     * The endpoint answered otherwise; a redirect is such an answer, it is never followed.
     *
     * @param retryAfter how long the endpoint asks to be left alone
     */
    record Refused(int status, @Nullable Duration retryAfter) implements Outcome {}

    /** The endpoint is gone on purpose (410). */
    record Gone() implements Outcome {}

    /**
     * No answer.
     *
     * @param reason stable word, such as {@code timeout}; never a text of the endpoint
     */
    record Unreachable(String reason) implements Outcome {}

    /** What an answer means. */
    static Outcome of(int status, @Nullable Duration retryAfter) {
        if (status == GONE) {
            return new Gone();
        }
        return status >= FIRST_SUCCESS && status < FIRST_REDIRECT ? new Taken(status) : new Refused(status, retryAfter);
    }
}
