package cn.zhibao.gateway.http;

import cn.zhibao.gateway.http.Routes.Route;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Passes calls on to the services; bodies stream both ways and are never held. Runs on the event loop. */
public final class Proxy implements AutoCloseable {

    private final Bounds bounds;
    private final HttpClient client;
    private final Map<String, HttpProxy> byResource;

    /**
     * Bounds of the calls to each service.
     *
     * @param connections open connections per service
     * @param waiting calls that wait for a connection; more are refused at once
     * @param connect time for opening a connection
     * @param answer longest silence of a service before the call is given up
     */
    public record Bounds(int connections, int waiting, Duration connect, Duration answer) {}

    /** A proxy for every route of the table. */
    public Proxy(Vertx vertx, Routes routes, Bounds bounds) {
        this.bounds = bounds;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(bounds.connect().toMillis()))
                        .setKeepAliveTimeout(60)
                        .setMaxWaitQueueSize(bounds.waiting()),
                new PoolOptions().setHttp1MaxSize(bounds.connections()));
        Map<String, HttpProxy> proxies = routes.all().stream()
                .map(Route::resource)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> HttpProxy.reverseProxy(client)));
        this.byResource = proxies;
        routes.all().forEach(this::aim);
    }

    private void aim(Route route) {
        HttpProxy proxy = byResource.get(route.resource());
        if (proxy != null) {
            proxy.origin(context -> connect(context, route)).addInterceptor(new Passage(route));
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context, Route route) {
        return context.client()
                .request(new RequestOptions()
                        .setHost(route.upstream().getHost())
                        .setPort(route.port())
                        .setSsl(route.secure())
                        .setConnectTimeout(bounds.connect().toMillis())
                        .setIdleTimeout(bounds.answer().toMillis()))
                // a failure is answered where the call waits for it; here it would only be logged once more
                .map(request -> request.exceptionHandler(_ -> {}));
    }

    /** Passes a call on; answers with a problem when the body is too large or the service fails. */
    void pass(RoutingContext call, Route route) {
        HttpProxy proxy = byResource.get(route.resource());
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (proxy == null) {
            Problem.notFound().answer(call);
        } else if (length != null && exceeds(length, route.bodyBytesMax())) {
            Problem.tooLarge(route.bodyBytesMax()).answer(call);
        } else {
            if (call.request().getHeader(HttpHeaders.EXPECT) != null) {
                call.response().writeContinue();
            }
            proxy.handle(call.request());
        }
    }

    private static boolean exceeds(String length, long bytesMax) {
        try {
            return Long.parseLong(length) > bytesMax;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
