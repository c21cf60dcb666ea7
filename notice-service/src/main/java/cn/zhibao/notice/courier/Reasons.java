package cn.zhibao.notice.courier;

import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Stable words for failures, so that no text of a foreign machine reaches a log or an answer. */
final class Reasons {

    private Reasons() {}

    static String of(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String word = switch (at) {
                case ConnectException _ -> "connection-refused";
                case HttpClosedException _ -> "connection-closed";
                case SSLException _ -> "tls-failed";
                case TimeoutException _ -> "timeout";
                default -> null;
            };
            if (word != null) {
                return word;
            }
        }
        return "no-answer";
    }
}
