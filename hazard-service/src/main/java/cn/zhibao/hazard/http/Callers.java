package cn.zhibao.hazard.http;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.register.Region;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Makes a caller of a verified identity. */
final class Callers {

    private Callers() {}

    static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("an endpoint with a role was entered without a token");
        }
        String region = claim(token, "region");
        return new Caller(
                subject(token),
                roles(identity.getRoles()),
                region == null ? null : Region.parse(region).orElse(null),
                claim(token, "enterprise"));
    }

    private static String subject(JsonWebToken token) {
        return token.getSubject() == null ? token.getName() : token.getSubject();
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }

    private static Set<Caller.Role> roles(Set<String> names) {
        Set<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
        for (String name : names) {
            switch (name) {
                case Roles.REPORTER -> roles.add(Caller.Role.REPORTER);
                case Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER -> roles.add(Caller.Role.AUTHORITY);
                case Roles.PRINCIPAL, Roles.NOTICE_CLERK, Roles.AGENCY, Roles.AUDITOR, Roles.ADMIN ->
                    roles.add(Caller.Role.READER);
                default -> {
                    // a role that makes no difference here
                }
            }
        }
        return roles;
    }
}
