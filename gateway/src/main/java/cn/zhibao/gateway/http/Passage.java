package cn.zhibao.gateway.http;

import cn.zhibao.gateway.http.Routes.Route;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What changes on a call when it passes the gateway, in both directions. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    /** Headers between two neighbours, RFC 9110 section 7.6.1; the proxy library keeps them in answers. */
    private static final List<String> HOP_BY_HOP =
            List.of("connection", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "upgrade");

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Route route;
    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - SILENCE_NANOS);

    Passage(Route route) {
        this.route = route;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest from = request.proxiedRequest();
        clean(request.headers());
        request.headers().remove(HttpHeaders.EXPECT).remove("forwarded");
        if (Span.current().getSpanContext().isValid()) { // the client of the proxy adds the current span by itself
            request.headers().remove("traceparent").remove("tracestate");
        }
        SocketAddress address = from.remoteAddress();
        request.putHeader("X-Forwarded-For", address == null ? "unknown" : address.hostAddress());
        request.putHeader("X-Forwarded-Proto", from.isSSL() ? "https" : "http");
        request.putHeader(
                "X-Forwarded-Host",
                from.authority() == null ? "" : from.authority().toString());
        var body = new LimitedBody(request.getBody().stream(), route.bodyBytesMax());
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest().recover(failure -> Future.succeededFuture(failed(request, body, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        clean(response.headers());
        boolean bodyless = response.getStatusCode() == 204 || response.getStatusCode() == 304;
        if (bodyless && response.getBody() != null) {
            response.getBody().stream().resume(); // gives the connection back; there is nothing to pass on
            response.setBody(null);
        }
        return context.sendResponse();
    }

    private static void clean(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private ProxyResponse failed(ProxyRequest request, LimitedBody body, Throwable failure) {
        Problem problem = body.exceeded() ? Problem.tooLarge(route.bodyBytesMax()) : problem(failure);
        if (problem.status() >= 500) {
            say(problem, failure);
        }
        Leftovers.drop(request.proxiedRequest());
        ProxyResponse response = request.response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.setBody(Body.body(problem.json().toBuffer()));
    }

    /** A service that is down fails every call; the metrics count them, the log tells it now and then. */
    private void say(Problem problem, Throwable failure) {
        long now = System.nanoTime();
        long before = saidAt.get();
        if (now - before > SILENCE_NANOS && saidAt.compareAndSet(before, now)) {
            LOG.warnf(
                    "Calls cannot be passed on: service=%s resource=%s status=%d: %s",
                    route.service(), route.resource(), problem.status(), failure);
        }
    }

    private static Problem problem(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> Problem.of(504, "service-slow", "The service did not answer in time");
            case ConnectException _, UnknownHostException _ ->
                Problem.unavailable("service-down", "The service is not reachable");
            case ConnectionPoolTooBusyException _ ->
                Problem.unavailable("service-busy", "Too many calls wait for the service");
            default ->
                Problem.of(502, "service-failed", "The service broke off the call")
                        .retryAfter(1);
        };
    }
}
