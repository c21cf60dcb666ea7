package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace of the request at hand, as W3C {@code traceparent}, so that one trace runs through journal and Kafka. */
final class TraceContext {

    private static final String KEY = TraceContext.class.getName();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** The current trace; null when nobody traces. */
    static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                    + span.getTraceFlags().asHex();
        }
        var vertx = Vertx.currentContext();
        return vertx == null ? null : vertx.getLocal(KEY);
    }

    /** Does the work as part of the given trace, if it is one. To be called on a duplicated Vert.x context. */
    static Uni<Void> within(@Nullable String traceParent, Supplier<Uni<? extends Void>> work) {
        String known = traceParent != null && FORM.matcher(traceParent).matches() ? traceParent : null;
        return Uni.createFrom().deferred(() -> {
            var vertx = requireNonNull(Vertx.currentContext());
            if (known == null) {
                vertx.removeLocal(KEY);
                return work.get();
            }
            vertx.putLocal(KEY, known);
            Scope scope = open(known);
            return Uni.createFrom().<Void>deferred(work).onTermination().invoke(scope::close);
        });
    }

    /** A storage that belongs to the thread would mix the traces of all work on this event loop. */
    @SuppressWarnings("MustBeClosedChecker") // the caller closes it when its work has ended
    private static Scope open(String traceParent) {
        if (ContextStorage.get().equals(ContextStorage.defaultStorage())) {
            return Scope.noop();
        }
        SpanContext remote = SpanContext.createFromRemoteParent(
                traceParent.substring(3, 35),
                traceParent.substring(36, 52),
                TraceFlags.fromHex(traceParent, 53),
                TraceState.getDefault());
        return Context.current().with(Span.wrap(remote)).makeCurrent();
    }
}
