package cn.zhibao.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells browsers what the desk may do: talk to the gateway and to Keycloak, and never be shown inside another page. */
@Singleton
final class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = 500;

    private final String contentSecurityPolicy;

    SecurityHeaders(Desk desk) {
        String login = desk.origin();
        this.contentSecurityPolicy = "default-src 'self'; connect-src 'self' " + login + "; frame-src 'self' " + login
                + "; form-action 'self' " + login + "; img-src 'self' data:; font-src 'self' data:; "
                // antd writes its styles at run time
                + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext call) {
        var response = call.response();
        response.putHeader("Content-Security-Policy", contentSecurityPolicy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        String path = call.request().path();
        boolean page = path != null && !path.startsWith("/api/") && !path.startsWith("/assets/");
        if (page) { // a new desk must be seen at the next load; files under /assets carry a hash in their names
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        call.next();
    }
}
