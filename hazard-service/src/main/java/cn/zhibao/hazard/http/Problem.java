package cn.zhibao.hazard.http;

import cn.zhibao.hazard.domain.Fault;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A "no" over HTTP (RFC 9457). Clients act on {@code code} and {@code faults} and word them in their user's language;
 * the title is for developers.
 *
 * @param traceId under which the logs have more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String code,
        List<Fault> faults,
        @Nullable String traceId) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String title) {
        return of(status, code, title, List.of());
    }

    static Problem of(int status, String code, String title, List<Fault> faults) {
        SpanContext span = Span.current().getSpanContext();
        return new Problem("/problems/" + code, title, status, code, faults, span.isValid() ? span.getTraceId() : null);
    }

    /** Of a document that cannot be read as asked for: 400. Of one that reads well and says something wrong: 422. */
    static Problem faulty(List<Fault> faults) {
        boolean unreadable = faults.stream().anyMatch(fault -> Shape.CODES.contains(fault.code()));
        return unreadable
                ? of(400, "unreadable", "The document does not have the form this operation takes", faults)
                : of(422, "faulty", "The document says something that cannot be", faults);
    }

    static Problem forbidden() {
        return of(403, "out-of-scope", "This is outside the region or enterprise the caller answers for");
    }

    static Problem notFound() {
        return of(404, "not-found", "There is no such thing for this caller");
    }

    static Problem keyTaken() {
        return of(422, "idempotency-key-taken", "Another document was sent under this Idempotency-Key");
    }

    static Problem tooLarge(long bytesMax) {
        return of(
                413,
                "too-large",
                "The document is larger than this operation takes",
                List.of(new Fault("", "too-large", java.util.Map.of("bytesMax", bytesMax))));
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
