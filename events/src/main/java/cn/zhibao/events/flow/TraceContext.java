package cn.zhibao.events.flow;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** The trace of the request at hand, as W3C {@code traceparent}, so that one trace runs through journal and Kafka. */
final class TraceContext {

    private static final int LENGTH = 55;

    private TraceContext() {}

    /** The current trace; null when nobody traces. */
    static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** The context of the given trace; the current one when it is malformed. */
    static Context of(@Nullable String traceParent) {
        if (traceParent == null || traceParent.length() != LENGTH) {
            return Context.current();
        }
        SpanContext remote = SpanContext.createFromRemoteParent(
                traceParent.substring(3, 35),
                traceParent.substring(36, 52),
                TraceFlags.fromHex(traceParent, 53),
                TraceState.getDefault());
        return Context.current().with(Span.wrap(remote));
    }
}
