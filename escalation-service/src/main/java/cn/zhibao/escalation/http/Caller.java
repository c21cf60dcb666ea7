package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.domain.casefile.Region;
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

    /** The region that the caller answers for; a caller without one may see nothing. */
    String scope() {
        return region("region").orElseThrow(() -> new Refused(Problem.outOfScope()));
    }

    /** Somebody who acts at a desk; without a desk claim the desk of the own region. */
    Person person() {
        String scope = scope();
        String account = token().getName();
        if (account == null || account.isBlank()) {
            throw new Refused(Problem.outOfScope());
        }
        return new Person(account, scope, region("desk").orElse(scope));
    }

    private Optional<String> region(String claim) {
        Optional<Object> value = token().claim(claim);
        return value.map(Object::toString).filter(Region::wellFormed);
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new IllegalStateException("an endpoint with a role was entered without a token");
    }
}
