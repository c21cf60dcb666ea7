package cn.zhibao.hazard.http.basis;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.register.basis.RuleSource;
import cn.zhibao.hazard.domain.register.basis.RuleSources;
import cn.zhibao.hazard.http.ListParameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The register of rule sources (依据), as it ships with the service. */
@Path("/api/v1/rule-sources")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.REPORTER,
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.TIP_OFFICER,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class SourceResource {

    private final RuleSources sources;
    private final Tagged tagged;

    SourceResource(Registers registers, Tagged tagged) {
        this.sources = registers.sources();
        this.tagged = tagged;
    }

    /**
     * The register of rule sources.
     *
     * @param on when given, only those in force that day
     * @param kind when given, only those of that rank
     */
    @GET
    public Uni<Response> sources(
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String kind,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ListParameters in = new ListParameters();
        LocalDate day = in.day("on", on);
        RuleSource.Kind wanted = in.choice("kind", kind, RuleSource.Kind.class);
        in.refuseFaults();
        List<SourceView> items = (day == null ? sources.all() : sources.on(day))
                .stream()
                        .filter(source -> wanted == null || source.kind() == wanted)
                        .map(SourceView::of)
                        .toList();
        return Uni.createFrom().item(tagged.answer(new SourcesView(items), known));
    }
}
