package cn.zhibao.gateway.http;

import cn.zhibao.gateway.http.Routes.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * The way of every call to the API: a clean path, a known caller, a rate within limits, then its door. What has no door
 * is not there: nothing of a service can be reached that the table does not name.
 */
@Singleton
final class Doors {

    private static final String DESK_CONFIG = "desk-config";
    private static final String STREAM = "stream";
    private static final String UNKNOWN = "unknown";

    /** Status in the metrics of a call whose client left before it was answered. */
    private static final int CLIENT_LEFT = 499;

    private final Callers callers;
    private final RateLimits limits;
    private final Routes routes;
    private final Inner inner;
    private final RequestMetrics metrics;

    Doors(Callers callers, RateLimits limits, Routes routes, Inner inner, MeterRegistry meters) {
        this.callers = callers;
        this.limits = limits;
        this.routes = routes;
        this.inner = inner;
        this.metrics = new RequestMetrics(meters);
    }

    /** What stands behind the doors. */
    @Singleton
    record Inner(Proxy proxy, StreamDoor stream, Desk desk) {}

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::enter);
    }

    private void enter(RoutingContext call) {
        long started = System.nanoTime();
        String resource = Routes.resource(path(call)).orElse("");
        call.request().pause();
        call.addEndHandler(_ -> {
            if (call.get(StreamDoor.OPEN) == null) {
                int status = call.response().headWritten() ? call.response().getStatusCode() : CLIENT_LEFT;
                metrics.record(label(resource), status, started);
            }
        });
        if (!isClean(call)) {
            Problem.of(400, "path-malformed", "The path is not in its plain form")
                    .answer(call);
            return;
        }
        if (resource.equals(DESK_CONFIG)) {
            deskConfig(call); // as little to answer as a page's files, and needed by every desk of a duty room at once
            return;
        }
        callers.identify(call, caller -> admit(call, caller, resource), problem -> refuse(call, problem));
    }

    private void refuse(RoutingContext call, Problem problem) {
        limits.count(call, new Caller.Anonymous()).orElse(problem).answer(call);
    }

    private void admit(RoutingContext call, Caller caller, String resource) {
        Optional<Problem> tooMany = limits.count(call, caller);
        if (tooMany.isPresent()) {
            tooMany.get().answer(call);
            return;
        }
        if (resource.equals(STREAM)) {
            stream(call, caller);
        } else {
            pass(call, caller, resource);
        }
    }

    private void pass(RoutingContext call, Caller caller, String resource) {
        Optional<Route> route = routes.find(resource);
        if (route.isEmpty()) {
            Problem.notFound().answer(call);
        } else if (caller instanceof Caller.Anonymous
                && !route.get().publicMethods().contains(call.request().method().name())) {
            Problem.notLoggedIn().answer(call);
        } else {
            inner.proxy().pass(call, route.get());
        }
    }

    private void stream(RoutingContext call, Caller caller) {
        if (!isPlainGet(call, STREAM)) {
            return;
        }
        switch (caller) {
            case Caller.Anonymous _ -> Problem.notLoggedIn().answer(call);
            case Caller.Known known -> inner.stream().open(call, known);
        }
    }

    private void deskConfig(RoutingContext call) {
        if (isPlainGet(call, DESK_CONFIG)) {
            call.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(inner.desk().json().toBuffer());
            Leftovers.drop(call.request());
        }
    }

    private static boolean isPlainGet(RoutingContext call, String resource) {
        boolean here = path(call).equals(Routes.API + resource);
        boolean get = call.request().method().equals(HttpMethod.GET);
        if (!here) {
            Problem.notFound().answer(call);
        } else if (!get) {
            Problem.of(405, "method-not-allowed", "Only GET is allowed here")
                    .with("Allow", "GET")
                    .answer(call);
        }
        return here && get;
    }

    /** A path in its plain form means the same to the gateway and to the service behind it: no dots, no hidden slashes. */
    private static boolean isClean(RoutingContext call) {
        String path = path(call);
        String lower = path.toLowerCase(Locale.ROOT);
        return path.equals(call.normalizedPath())
                && !path.contains("//")
                && !path.contains(";")
                && !path.contains("\\")
                && !lower.contains("%2f")
                && !lower.contains("%5c")
                && !lower.contains("%00");
    }

    private static String path(RoutingContext call) {
        String path = call.request().path();
        return path == null ? "" : path;
    }

    private String label(String resource) {
        boolean named = resource.equals(DESK_CONFIG)
                || resource.equals(STREAM)
                || routes.find(resource).isPresent();
        return named ? resource : UNKNOWN;
    }
}
