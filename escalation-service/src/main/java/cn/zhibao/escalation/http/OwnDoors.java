package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Part;
import cn.zhibao.events.http.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Each part of the service has the resources that are its own, and no others. */
@Singleton
final class OwnDoors {

    /** Asked for with each request: filters are made before there is a configuration. */
    private final Instance<Part> part;

    OwnDoors(Instance<Part> part) {
        this.part = part;
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response refuse(ContainerRequestContext request) {
        boolean ofAudit = request.getUriInfo().getPath().startsWith(AuditResource.PATH);
        return ofAudit == (part.get() == Part.AUDITOR)
                ? null
                : Problem.notFound().response();
    }
}
