package cn.zhibao.events.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies larger than {@code zhibao.http.document-max} with a problem that the sender gets to read; Quarkus by itself
 * closes the connection instead. Documents at paths that end as one of {@code zhibao.http.large-documents-at}, and what is
 * read in pieces, have the limit of the server, {@code quarkus.http.limits.max-body-size}. A body that announces its size is
 * never held in memory when it is too large, one that does not is held up to the limit.
 */
@Singleton
public final class BodyLimit {

    /** Before everything else, so that nothing has been read or decided yet. */
    private static final int FIRST = 10_000;

    private static final String CONTINUE = "100-continue";

    private final long bytesMax;
    private final long documentMax;
    private final List<String> largeDocumentsAt;
    private final String piecesAt;
    private final ObjectMapper json;

    /**
     * A limit for everything.
     *
     * @param bytesMax what the server lets in at all
     * @param documentMax the same for documents, which are held in memory; absent is no other limit
     * @param largeDocumentsAt ends of the paths whose documents may be as large as the server lets in
     * @param piecesAt path of the endpoint that reads its bodies itself, in pieces; absent when there is none
     */
    public BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bytesMax,
            @ConfigProperty(name = "zhibao.http.document-max") Optional<MemorySize> documentMax,
            @ConfigProperty(name = "zhibao.http.large-documents-at") Optional<List<String>> largeDocumentsAt,
            @ConfigProperty(name = "zhibao.http.pieces-at") Optional<String> piecesAt,
            ObjectMapper json) {
        this.bytesMax = bytesMax.asLongValue();
        this.documentMax = documentMax.orElse(bytesMax).asLongValue();
        this.largeDocumentsAt = largeDocumentsAt.map(List::copyOf).orElse(List.of());
        this.piecesAt = piecesAt.orElse("");
        this.json = json;
    }

    private boolean inPieces(RoutingContext call) {
        return piecesAt.equals(path(call));
    }

    /** The path that finds the endpoint, however it is written. */
    private static String path(RoutingContext call) {
        String path = call.normalizedPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private long bytesMax(RoutingContext call) {
        boolean large = inPieces(call) || largeDocumentsAt.stream().anyMatch(path(call)::endsWith);
        return large ? bytesMax : documentMax;
    }

    public void register(@Observes Filters filters) {
        filters.register(this::announced, FIRST);
    }

    private void announced(RoutingContext call) {
        if (announced(call.request()) <= bytesMax(call)) {
            call.next();
        } else if (asks(call.request())) {
            refuseUnread(call);
        } else {
            Intake.dropping(call, bytesMax(call)).subscribe().with(_ -> refuse(call));
        }
    }

    /** What was given no leave may come or not: in HTTP/1 only a new connection knows where the next request begins. */
    private void refuseUnread(RoutingContext call) {
        if (call.request().version() != HttpVersion.HTTP_2) {
            call.addEndHandler(_ -> call.request().connection().close());
        }
        refuse(call);
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException noLength) {
            return 0; // the framing of the protocol decides then
        }
    }

    private void refuse(RoutingContext call) {
        try {
            byte[] problem = json.writeValueAsBytes(Problem.tooLarge(bytesMax(call)));
            call.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(problem));
        } catch (JsonProcessingException impossible) {
            call.fail(impossible);
        }
    }

    /** A body that did not announce its size; after the caller's role was checked. */
    @ServerRequestFilter
    public @Nullable Uni<Response> unannounced(ContainerRequestContext request, RoutingContext call) {
        if (inPieces(call) || !isUnannounced(call.request())) {
            return null;
        }
        if (asks(call.request())) {
            call.response().writeContinue();
        }
        long most = bytesMax(call);
        return Intake.of(call, most).map(body -> {
            if (body.exceeded()) {
                return Problem.tooLarge(most).response();
            }
            request.setEntityStream(new ByteArrayInputStream(body.document()));
            return null;
        });
    }

    private static boolean isUnannounced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2
                        && !request.isEnded()
                        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean asks(HttpServerRequest request) {
        return CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }
}
