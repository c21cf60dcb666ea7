package cn.zhibao.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Knows callers by their bearer token. The signature of a token is verified once and its claims are remembered under the
 * hash of the token, for a short time and never beyond its end: verifying costs about 100 µs of processor time, and a
 * busy client sends the same token hundreds of times a second. Thread-safe.
 */
public final class Callers {

    private static final String SCHEME = "bearer ";

    private final Cache<String, Caller.Known> known;
    private final Clock clock;

    /**
     * Remembers a bounded number of callers.
     *
     * @param keep longest time that a token is trusted without verifying it again; bounds the life of a withdrawn key
     */
    public Callers(int tokensMax, Duration keep, Clock clock) {
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(tokensMax)
                .expireAfterWrite(keep)
                .build();
    }

    /** Tells who calls, or which problem the token has. One of the two is called once, on the thread of the call. */
    void identify(RoutingContext call, Consumer<Caller> then, Consumer<Problem> otherwise) {
        String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            then.accept(new Caller.Anonymous());
            return;
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            otherwise.accept(Problem.badToken());
            return;
        }
        String key = hash(header.substring(SCHEME.length()).strip());
        Caller.Known remembered = remembered(key);
        if (remembered != null) {
            then.accept(remembered);
        } else {
            verify(call, key, then, otherwise);
        }
    }

    private Caller.@Nullable Known remembered(String key) {
        Caller.Known caller = known.getIfPresent(key);
        return caller != null && clock.instant().isBefore(caller.expiresAt()) ? caller : null;
    }

    private void verify(RoutingContext call, String key, Consumer<Caller> then, Consumer<Problem> otherwise) {
        var context = call.vertx().getOrCreateContext();
        HttpAuthenticator quarkus = Objects.requireNonNull(call.get(HttpAuthenticator.class.getName()));
        quarkus.attemptAuthentication(call)
                .emitOn(task -> context.runOnContext(_ -> task.run()))
                .subscribe()
                .with(
                        verified -> caller(verified)
                                .ifPresentOrElse(
                                        caller -> {
                                            known.put(key, caller);
                                            then.accept(caller);
                                        },
                                        () -> otherwise.accept(Problem.badToken())),
                        failure -> otherwise.accept(problem(failure)));
    }

    private static Optional<Caller.Known> caller(@Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String subject = token.getSubject() == null ? token.getName() : token.getSubject();
        Optional<String> region = token.<Object>claim("region").map(Object::toString);
        Instant expiresAt = Instant.ofEpochSecond(token.getExpirationTime());
        return Optional.of(new Caller.Known(subject, identity.getRoles(), region, expiresAt));
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                ? Problem.badToken()
                : Problem.unavailable("login-unavailable", "Tokens cannot be verified now");
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
