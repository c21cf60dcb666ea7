package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Claims;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.signal.Signals;
import cn.zhibao.hazard.domain.register.Region;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes a caller of a verified identity. */
public final class Callers {

    /** Who reads the signals of a whole region; others read what they sent. */
    private static final List<String> READ_ALL_SIGNALS =
            List.of(Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.AUDITOR);

    private Callers() {}

    public static Caller of(SecurityIdentity identity) {
        Claims claims = Claims.of(identity);
        String subject = claims.subject().orElseThrow(() -> new Refused(Problems.outOfScope()));
        return new Caller(
                subject,
                claims.account().orElse(subject),
                roles(identity.getRoles()),
                claims.text("region").flatMap(Region::parse).orElse(null),
                claims.text("enterprise").orElse(null));
    }

    /** The same as a reader of signals. */
    public static Signals.Reader ofSignals(SecurityIdentity identity) {
        Caller caller = of(identity);
        boolean all = READ_ALL_SIGNALS.stream().anyMatch(identity::hasRole);
        return new Signals.Reader(RegionScope.of(caller), all ? null : caller.subject());
    }

    private static Set<Caller.Role> roles(Set<String> names) {
        Set<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
        for (String name : names) {
            switch (name) {
                case Roles.REPORTER -> roles.add(Caller.Role.REPORTER);
                case Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER -> roles.add(Caller.Role.AUTHORITY);
                case Roles.PRINCIPAL, Roles.NOTICE_CLERK, Roles.TIP_OFFICER, Roles.AGENCY, Roles.AUDITOR ->
                    roles.add(Caller.Role.READER);
                case Roles.ADMIN -> {
                    roles.add(Caller.Role.READER);
                    roles.add(Caller.Role.KEEPER);
                }
                default -> {
                    // a role that makes no difference here
                }
            }
        }
        return roles;
    }
}
