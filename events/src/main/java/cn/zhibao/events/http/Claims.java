package cn.zhibao.events.http;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the verified token of a request says about its sender. */
public final class Claims {

    private final JsonWebToken token;

    private Claims(JsonWebToken token) {
        this.token = token;
    }

    /** Those of an identity with a role; such an identity came with a token. */
    public static Claims of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Claims(token);
        }
        throw new IllegalStateException("an endpoint with a role was entered without a token");
    }

    /** The id of the account; its name in a token without one. */
    public Optional<String> subject() {
        return said(token.getSubject()).or(this::account);
    }

    /** The name of the account. */
    public Optional<String> account() {
        return said(token.getName());
    }

    /** Another claim as text. */
    public Optional<String> text(String claim) {
        Object value = token.getClaim(claim);
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(said -> !said.isBlank());
    }
}
