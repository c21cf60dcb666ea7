package cn.zhibao.notice.http;

import cn.zhibao.notice.domain.Fault;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
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

    /** Faults of form, as opposed to faults of content. */
    private static final Set<String> FORM = Set.of(
            "malformed-json",
            "not-an-object",
            "unknown-field",
            "wrong-type",
            "missing-header",
            "bad-header",
            "bad-parameter");

    static Problem of(int status, String code, String title) {
        return of(status, code, title, List.of());
    }

    static Problem of(int status, String code, String title, List<Fault> faults) {
        SpanContext span = Span.current().getSpanContext();
        return new Problem("/problems/" + code, title, status, code, faults, span.isValid() ? span.getTraceId() : null);
    }

    /** Of a document that cannot be read as asked for: 400. Of one that reads well and says something wrong: 422. */
    static Problem faulty(List<Fault> faults) {
        boolean unreadable = faults.stream().anyMatch(fault -> FORM.contains(fault.code()));
        return unreadable
                ? of(400, "unreadable", "The request does not have the form this operation takes", faults)
                : of(422, "faulty", "The document says something that cannot be", faults);
    }

    static Problem outOfScope() {
        return of(403, "out-of-scope", "This is outside the region the caller answers for");
    }

    static Problem notFound() {
        return of(404, "not-found", "There is no such thing for this caller");
    }

    static Problem keyTaken() {
        return of(422, "idempotency-key-taken", "Another document was sent under this Idempotency-Key");
    }

    static Problem tooManySubscriptions(int most) {
        return of(409, "too-many-subscriptions", "An account has at most " + most + " subscriptions");
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
