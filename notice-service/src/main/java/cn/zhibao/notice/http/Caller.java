package cn.zhibao.notice.http;

import cn.zhibao.notice.app.Reader;
import cn.zhibao.notice.domain.Region;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends the request, by the token that was verified. */
@RequestScoped
class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account; it has a subject in every token of the realm. */
    String subject() {
        JsonWebToken token = token();
        String subject = token.getSubject() == null ? token.getName() : token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new Refused(Problem.outOfScope());
        }
        return subject;
    }

    /** The region that the caller answers for; a caller without one may see nothing. */
    Region scope() {
        Optional<Object> region = token().claim("region");
        return region.map(Object::toString).flatMap(Region::parse).orElseThrow(() -> new Refused(Problem.outOfScope()));
    }

    /** Administrators see all subscriptions of their region, others their own. */
    Reader reader() {
        return new Reader(scope(), identity.hasRole(Roles.ADMIN) ? null : subject());
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new IllegalStateException("an endpoint with a role was entered without a token");
    }
}
