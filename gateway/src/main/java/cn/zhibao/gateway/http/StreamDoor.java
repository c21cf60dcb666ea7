package cn.zhibao.gateway.http;

import cn.zhibao.gateway.http.Problem.Fault;
import cn.zhibao.gateway.live.Filter;
import cn.zhibao.gateway.live.LiveStream;
import cn.zhibao.gateway.live.Opening;
import cn.zhibao.gateway.live.Scope;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/stream}: checks who listens to what, then leaves the rest to the connection. */
@Singleton
final class StreamDoor {

    /** Set on a call whose stream has opened. */
    static final String OPEN = StreamDoor.class.getName();

    private static final Set<String> LISTENERS =
            Set.of("duty-officer", "duty-leader", "principal", "inspector", "auditor", "agency", "admin");
    private static final int ID_MAX = 8_000;

    private final LiveStream stream;
    private final Clock clock;

    StreamDoor(LiveStream stream, Clock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    void open(RoutingContext call, Caller.Known caller) {
        Optional<Scope> scope = caller.region().flatMap(Scope::of);
        if (!caller.hasOneOf(LISTENERS)) {
            Problem.of(403, "role-missing", "This role does not listen to the live stream")
                    .answer(call);
            return;
        }
        if (scope.isEmpty()) {
            Problem.of(403, "region-missing", "The token names no region").answer(call);
            return;
        }
        Set<String> types = types(call);
        List<Fault> unknown = types.stream()
                .filter(type -> !Filter.isType(type))
                .sorted()
                .map(type -> new Fault("?types", "unknown-type", Map.of("type", type)))
                .toList();
        if (!unknown.isEmpty()) {
            new Problem(400, "filter-invalid", "The filter names types that do not exist", Map.of(), unknown)
                    .answer(call);
            return;
        }
        open(call, new Filter(scope.get(), types), caller);
    }

    private void open(RoutingContext call, Filter filter, Caller.Known caller) {
        Duration granted = Duration.between(clock.instant(), caller.expiresAt());
        var connection = new StreamConnection(call, stream, granted);
        var _ = stream.open(filter, lastId(call), connection::wake)
                .whenComplete((opening, failure) -> connection.run(() -> {
                    switch (opening) {
                        case Opening.Open(var listener) -> connection.start(listener);
                        case Opening.Refused(var why) -> problem(why).answer(call);
                        case null ->
                            Problem.unavailable("stream-unavailable", "The stream cannot open now")
                                    .answer(call);
                    }
                }));
    }

    private static Problem problem(Opening.Refusal why) {
        return switch (why) {
            case BUSY -> Problem.unavailable("stream-unavailable", "The stream cannot open now");
            case POSITION_UNKNOWN -> Problem.of(400, "position-unknown", "This is no position of this stream");
            case POSITION_EXPIRED ->
                Problem.of(410, "position-expired", "Too much was missed: read the lists and start anew");
        };
    }

    private static Set<String> types(RoutingContext call) {
        return call.queryParam("types").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String lastId(RoutingContext call) {
        String header = call.request().getHeader("Last-Event-ID");
        String id = header != null ? header : call.request().getParam("lastEventId");
        return id == null || id.isEmpty() ? null : id.substring(0, Math.min(id.length(), ID_MAX));
    }
}
