package cn.zhibao.events.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Bearer tokens: verified by OIDC the first time they are seen, remembered afterwards for a short while. */
@Alternative
@Priority(1)
@Singleton
public final class CachedBearer implements HttpAuthenticationMechanism {

    private static final Duration AGE_MAX = Duration.ofMinutes(1);
    private static final int SIZE_MAX = 20_000;
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final TokenCache cache;

    public CachedBearer(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.cache = new TokenCache(clock, AGE_MAX, SIZE_MAX);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String token = token(context);
        if (token == null) {
            return oidc.authenticate(context, identities);
        }
        SecurityIdentity known = cache.find(token);
        return known != null
                ? Uni.createFrom().item(known)
                : oidc.authenticate(context, identities).invoke(verified -> remember(token, verified));
    }

    private static @Nullable String token(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length())
                : null;
    }

    /** What is remembered has the principal and its roles, and nothing of the request that brought the token. */
    private void remember(String token, @Nullable SecurityIdentity verified) {
        if (verified != null && verified.getPrincipal() instanceof JsonWebToken jwt) {
            SecurityIdentity lasting = QuarkusSecurityIdentity.builder()
                    .setPrincipal(jwt)
                    .addRoles(verified.getRoles())
                    .build();
            cache.remember(token, lasting, Instant.ofEpochSecond(jwt.getExpirationTime()));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
