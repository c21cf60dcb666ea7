package cn.zhibao.events.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A "no" over HTTP (RFC 9457). Clients act on {@code code} and {@code faults} and word them in their user's language;
 * the title is for developers.
 *
 * @param traceId under which the logs have more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        List<Fault> faults,
        @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        faults = List.copyOf(faults);
    }

    public static Problem of(int status, String code, String title) {
        return of(status, code, title, List.of());
    }

    public static Problem of(int status, String code, String title, List<Fault> faults) {
        SpanContext span = Span.current().getSpanContext();
        return new Problem("/problems/" + code, title, status, code, faults, span.isValid() ? span.getTraceId() : null);
    }

    /** Of a request that cannot be read as asked for: 400. Of one that reads well and says something wrong: 422. */
    public static Problem faulty(List<Fault> faults) {
        return faults.stream().anyMatch(Fault::ofForm)
                ? of(400, "unreadable", "The request does not have the form this operation takes", faults)
                : of(422, "faulty", "The document says something that cannot be", faults);
    }

    public static Problem notFound() {
        return of(404, "not-found", "There is no such thing for this caller");
    }

    public static Problem keyTaken() {
        return of(422, "idempotency-key-taken", "Another document was sent under this Idempotency-Key");
    }

    /** For now: the same request may succeed later. */
    public static Problem unavailable() {
        return of(503, "unavailable", "The service cannot answer now; send it again");
    }

    public static Problem tooLarge(long bytesMax) {
        return of(
                413,
                "too-large",
                "The document is larger than this operation takes",
                List.of(new Fault("", "too-large", Map.of("bytesMax", bytesMax))));
    }

    /** The answer, with the header that clients expect beside its status. */
    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        return switch (status) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, "1").build();
            default -> answer.build();
        };
    }
}
