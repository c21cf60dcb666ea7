package cn.zhibao.gateway;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Access tokens of any lifetime, signed with a key of this run that the gateway trusts. */
final class Badges {

    private static final KeyPair KEYS = keys();
    private static final KeyPair STRANGER = keys();

    private Badges() {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    static String of(String user, String region, String... roles) {
        return lasting(Duration.ofHours(1), user, region, roles);
    }

    static String lasting(Duration lifetime, String user, String region, String... roles) {
        return claims(lifetime, user, roles).claim("region", region).sign(KEYS.getPrivate());
    }

    static String withoutRegion(String user, String... roles) {
        return claims(Duration.ofHours(1), user, roles).sign(KEYS.getPrivate());
    }

    static String forged(String user, String region, String... roles) {
        return claims(Duration.ofHours(1), user, roles).claim("region", region).sign(STRANGER.getPrivate());
    }

    private static io.smallrye.jwt.build.JwtClaimsBuilder claims(Duration lifetime, String user, String... roles) {
        Instant end = Instant.now().plus(lifetime);
        return Jwt.upn(user)
                .subject(user)
                .groups(Set.of(roles))
                .issuedAt(end.minus(Duration.ofHours(2)))
                .expiresAt(end);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
