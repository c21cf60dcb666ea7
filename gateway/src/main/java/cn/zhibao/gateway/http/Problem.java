package cn.zhibao.gateway.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refusal by RFC 9457. The code is stable and the client words it in its own language; the title is for people who
 * read logs.
 *
 * @param headers headers that belong to the refusal, such as {@code Retry-After}
 * @param faults what is wrong with the request, each at its place
 */
record Problem(int status, String code, String title, Map<String, String> headers, List<Fault> faults) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER = "Retry-After";

    Problem {
        headers = Map.copyOf(headers);
        faults = List.copyOf(faults);
    }

    /** One fault: a pointer into the request, a code, and what the wording needs. */
    record Fault(String pointer, String code, Map<String, String> params) {
        Fault {
            params = Map.copyOf(params);
        }
    }

    static Problem of(int status, String code, String title) {
        return new Problem(status, code, title, Map.of(), List.of());
    }

    static Problem notLoggedIn() {
        return of(401, "login-required", "A valid access token is required").with("WWW-Authenticate", "Bearer");
    }

    static Problem badToken() {
        return of(401, "token-invalid", "The access token is invalid or has expired")
                .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    static Problem notFound() {
        return of(404, "not-found", "There is no such resource");
    }

    static Problem tooLarge(long bytesMax) {
        return of(413, "body-too-large", "The body is larger than this resource takes")
                .faulting(new Fault("", "too-large", Map.of("bytesMax", Long.toString(bytesMax))));
    }

    static Problem unavailable(String code, String title) {
        return of(503, code, title).retryAfter(1);
    }

    Problem retryAfter(long seconds) {
        return with(RETRY_AFTER, Long.toString(seconds));
    }

    Problem with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, title, more, faults);
    }

    Problem faulting(Fault fault) {
        return new Problem(status, code, title, headers, List.of(fault));
    }

    JsonObject json() {
        var json = new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code);
        if (!faults.isEmpty()) {
            var list = new JsonArray();
            for (Fault fault : faults) {
                list.add(new JsonObject()
                        .put("pointer", fault.pointer())
                        .put("code", fault.code())
                        .put("params", new JsonObject(Map.copyOf(fault.params()))));
            }
            json.put("faults", list);
        }
        SpanContext trace = Span.current().getSpanContext();
        return trace.isValid() ? json.put("traceId", trace.getTraceId()) : json;
    }

    /** Answers with this problem, unless an answer has begun. The rest of the request's body is read and dropped. */
    void answer(RoutingContext call) {
        HttpServerResponse response = call.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        headers.forEach(response::putHeader);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json().toBuffer());
        Leftovers.drop(call.request());
    }
}
