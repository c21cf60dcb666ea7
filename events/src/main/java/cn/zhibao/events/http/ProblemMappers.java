package cn.zhibao.events.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure that leaves a resource leaves as a problem. A service adds mappers for exceptions of its own. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int FIRST_OWN_FAULT = 500;

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthorized(Exception why) {
        return Problem.of(401, "no-valid-token", "A valid bearer token is required")
                .response();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException why) {
        return Problem.of(403, "role-missing", "The caller does not have a role for this")
                .response();
    }

    @ServerExceptionMapper
    public Response refused(Refused why) {
        return why.problem().response();
    }

    /** What the framework refuses: unknown paths, methods, media types. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException why) {
        int status = why.getResponse().getStatus();
        if (status >= FIRST_OWN_FAULT) {
            return broken(why);
        }
        Response.StatusType reason = why.getResponse().getStatusInfo();
        String code = reason.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(status, code, reason.getReasonPhrase()).response();
    }

    @ServerExceptionMapper
    public Response broken(Throwable why) {
        LOG.error("request failed", why);
        return Failures.isOutage(why)
                ? Problem.unavailable().response()
                : Problem.of(500, "internal", "The service failed; the trace id leads to the reason")
                        .response();
    }
}
