package cn.zhibao.events.flow;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace of a cause, as W3C {@code traceparent}, so that one trace runs through journal and Kafka. */
final class TraceContext {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** The given trace if it is one, otherwise that of the request at hand; null when nobody traces. */
    static @Nullable String of(@Nullable String cause) {
        return cause != null && FORM.matcher(cause).matches() ? cause : ofRequest();
    }

    private static @Nullable String ofRequest() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
