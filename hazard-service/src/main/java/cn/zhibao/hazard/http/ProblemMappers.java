package cn.zhibao.hazard.http;

import cn.zhibao.hazard.app.Overloaded;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure that leaves a resource leaves as a problem. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthorized(Exception why) {
        Problem problem = Problem.of(401, "no-valid-token", "A valid bearer token is required");
        return Response.fromResponse(problem.response())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException why) {
        return Problem.of(403, "role-missing", "The caller does not have a role for this")
                .response();
    }

    @ServerExceptionMapper
    Response overloaded(Overloaded why) {
        return unavailable();
    }

    /** What the framework refuses: unknown paths, methods, media types. */
    @ServerExceptionMapper
    Response refused(WebApplicationException why) {
        int status = why.getResponse().getStatus();
        if (status >= 500) {
            return broken(why);
        }
        Response.StatusType reason = why.getResponse().getStatusInfo();
        String code = reason.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(status, code, reason.getReasonPhrase()).response();
    }

    @ServerExceptionMapper
    Response broken(Throwable why) {
        LOG.error("request failed", why);
        return Failures.isOutage(why)
                ? unavailable()
                : Problem.of(500, "internal", "The service failed; the trace id leads to the reason")
                        .response();
    }

    private static Response unavailable() {
        Problem problem = Problem.of(503, "unavailable", "The ledger cannot take this now; send it again");
        return Response.fromResponse(problem.response())
                .header("Retry-After", "1")
                .build();
    }
}
