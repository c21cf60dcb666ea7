package cn.zhibao.deploy.bench.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Access tokens (RS256) as Keycloak signs them, from a key pair of this run. */
public final class TokenMint {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";

    private final KeyPair keys;

    public TokenMint() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    /** The public half, base64, for {@code quarkus.oidc.public-key}. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** The token of an inspector whose scope is a region; good for two hours. */
    public String inspector(String name, String region) throws GeneralSecurityException {
        Instant now = Instant.now();
        String claims = """
            {"iss":"bench","sub":"%s","preferred_username":"%s","typ":"Bearer","azp":"zhibao-desk","jti":"%s",\
            "iat":%d,"exp":%d,"realm_access":{"roles":["inspector"]},"groups":["inspector"],\
            "region":"%s","desk":"%s"}\
            """.formatted(
                        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                        name,
                        UUID.randomUUID(),
                        now.getEpochSecond(),
                        now.plus(Duration.ofHours(2)).getEpochSecond(),
                        region,
                        region);
        String signed = URL.encodeToString(HEADER.getBytes(UTF_8)) + "." + URL.encodeToString(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + URL.encodeToString(signature.sign());
    }
}
