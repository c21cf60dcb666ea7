package cn.zhibao.gateway.http;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which resource lives where. A table made of configuration: adding a resource is adding its name there. */
public final class Routes {

    /** Where the API begins. */
    static final String API = "/api/v1/";

    private final Map<String, Route> byResource;

    /** A table of routes; a resource has one home. */
    public Routes(Collection<Route> routes) {
        byResource = routes.stream().collect(Collectors.toUnmodifiableMap(Route::resource, Function.identity()));
    }

    /**
     * The home of one resource.
     *
     * @param resource first segment of the path after {@code /api/v1/}
     * @param service name of the service, for metrics and logs
     * @param upstream base URL of the service
     * @param bodyBytesMax largest body that is passed on
     * @param publicMethods methods that need no login
     */
    public record Route(String resource, String service, URI upstream, long bodyBytesMax, Set<String> publicMethods) {
        public Route {
            publicMethods = Set.copyOf(publicMethods);
            if (upstream.getHost() == null) {
                throw new IllegalArgumentException("the URL of " + service + " names no host: " + upstream);
            }
        }

        boolean secure() {
            return "https".equals(upstream.getScheme());
        }

        int port() {
            return upstream.getPort() > 0 ? upstream.getPort() : secure() ? 443 : 80;
        }
    }

    Collection<Route> all() {
        return byResource.values();
    }

    Optional<Route> find(String resource) {
        return Optional.ofNullable(byResource.get(resource));
    }

    /** The resource that a path names; empty when the path lies outside the API. */
    static Optional<String> resource(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', API.length());
        return Optional.of(path.substring(API.length(), end < 0 ? path.length() : end));
    }
}
