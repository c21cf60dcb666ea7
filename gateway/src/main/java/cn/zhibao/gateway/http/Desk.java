package cn.zhibao.gateway.http;

import io.vertx.core.json.JsonObject;
import java.net.URI;

/**
 * What the web desk must know before anybody has logged in.
 *
 * @param oidcUrl base URL of Keycloak as browsers reach it, without the realm
 * @param clientId public client of the desk
 */
public record Desk(URI oidcUrl, String realm, String clientId) {

    private static final String REALMS = "/realms/";

    /** From the URL of the realm, such as {@code http://localhost:8180/realms/zhibao}. */
    public static Desk of(String realmUrl, String clientId) {
        int realms = realmUrl.lastIndexOf(REALMS);
        if (realms < 0) {
            throw new IllegalArgumentException("the OIDC URL names no realm: " + realmUrl);
        }
        String realm = realmUrl.substring(realms + REALMS.length()).replace("/", "");
        return new Desk(URI.create(realmUrl.substring(0, realms)), realm, clientId);
    }

    String origin() {
        return oidcUrl.getScheme() + "://" + oidcUrl.getRawAuthority();
    }

    JsonObject json() {
        return new JsonObject()
                .put("oidcUrl", oidcUrl.toString())
                .put("realm", realm)
                .put("clientId", clientId);
    }
}
