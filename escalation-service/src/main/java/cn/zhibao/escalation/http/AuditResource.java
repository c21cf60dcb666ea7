package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Audit;
import cn.zhibao.events.http.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** What the auditor finds, for everybody at a desk, about cases of the own region. */
@Path(AuditResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.AUDITOR, Roles.ADMIN})
class AuditResource {

    static final String PATH = "/api/v1/audit";

    private final Audit audit;
    private final Clock clock;
    private final Caller caller;

    AuditResource(Audit audit, Clock clock, Caller caller) {
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    public AuditView read() {
        return AuditView.of(audit.state(), caller.scope(), clock.instant());
    }
}
