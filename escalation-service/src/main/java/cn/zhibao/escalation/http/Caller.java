package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.http.Claims;
import cn.zhibao.events.http.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;

/** Who sends the request, by the token that was verified. */
@RequestScoped
class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The region that the caller answers for; a caller without one may see nothing. */
    String scope() {
        return region("region").orElseThrow(() -> new Refused(Problems.outOfScope()));
    }

    /** True when the caller has one of these roles. */
    boolean hasOneOf(String... roles) {
        return Arrays.stream(roles).anyMatch(identity::hasRole);
    }

    /** Somebody who acts at a desk; without a desk claim the desk of the own region. */
    Person person() {
        String scope = scope();
        String account = Claims.of(identity).account().orElseThrow(() -> new Refused(Problems.outOfScope()));
        return new Person(account, scope, region("desk").orElse(scope));
    }

    private Optional<String> region(String claim) {
        return Claims.of(identity).text(claim).filter(Region::wellFormed);
    }
}
