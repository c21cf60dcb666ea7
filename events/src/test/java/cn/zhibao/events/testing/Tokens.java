package cn.zhibao.events.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Access tokens as Keycloak signs them, from a key pair of this JVM whose public half the service under test knows. */
public final class Tokens {

    private static final KeyPair KEYS = newKeys();
    private static final KeyPair OTHER_KEYS = newKeys();

    private Tokens() {}

    /** The public key, base64, for {@code quarkus.oidc.public-key}. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** A token of somebody whose scope is a region. */
    public static String of(String user, String region, String... roles) {
        return lasting(Duration.ofHours(1), user, region, roles);
    }

    /** The same, valid for so long. */
    public static String lasting(Duration time, String user, String region, String... roles) {
        return signed(
                user, Map.of("region", region, "desk", region), Instant.now().plus(time), roles);
    }

    /** A token of a reporter of one enterprise. */
    public static String reporter(String user, String uscc) {
        return signed(user, Map.of("enterprise", uscc), Instant.now().plus(Duration.ofHours(1)), "reporter");
    }

    /** A token of a reporter of one enterprise who has another role in a region. */
    public static String reporterAnd(String user, String uscc, String region, String role) {
        return signed(
                user,
                Map.of("enterprise", uscc, "region", region),
                Instant.now().plus(Duration.ofHours(1)),
                "reporter",
                role);
    }

    /** A token that was valid until an hour ago. */
    public static String expired(String user, String region, String... roles) {
        return signed(user, Map.of("region", region), Instant.now().minus(Duration.ofHours(1)), roles);
    }

    /** A token signed by somebody else. */
    public static String forged(String user, String region, String... roles) {
        return Jwt.upn(user)
                .subject(user)
                .groups(Set.of(roles))
                .claim("region", region)
                .sign(OTHER_KEYS.getPrivate());
    }

    private static String signed(String user, Map<String, Object> claims, Instant expiresAt, String... roles) {
        var token = Jwt.upn(user)
                .subject(user)
                .preferredUserName(user)
                .groups(Set.of(roles))
                .expiresAt(expiresAt);
        claims.forEach(token::claim);
        return token.issuedAt(expiresAt.minus(Duration.ofHours(2))).sign(KEYS.getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }
}
