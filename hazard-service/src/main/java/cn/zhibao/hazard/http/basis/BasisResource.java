package cn.zhibao.hazard.http.basis;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.domain.register.Regions;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Rule sources (依据) and the catalogues of criteria (判定标准), as they ship with the service. */
@Path("/api/v1")
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
class BasisResource {

    private final Registers registers;
    private final Tagged tagged;
    private final Clock clock;

    BasisResource(Registers registers, Tagged tagged, Clock clock) {
        this.registers = registers;
        this.tagged = tagged;
        this.clock = clock;
    }

    /**
     * Every criterion that may be cited for what is found that day; with it a client that files knows them all.
     *
     * @param on today in China when not given
     */
    @GET
    @Path("criteria")
    public Uni<Response> criteria(
            @RestQuery @Nullable String on, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ListParameters in = new ListParameters();
        LocalDate asked = in.day("on", on);
        in.check();
        LocalDate day = asked == null ? LocalDate.ofInstant(clock.instant(), Regions.CHINA) : asked;
        return Uni.createFrom().item(tagged.answer(CriteriaView.of(registers, day), known));
    }

    /**
     * The register of rule sources.
     *
     * @param on when given, only those in force that day
     * @param kind when given, only those of that rank
     */
    @GET
    @Path("rule-sources")
    public Uni<Response> sources(
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String kind,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ListParameters in = new ListParameters();
        LocalDate day = in.day("on", on);
        RuleSource.Kind wanted = in.choice("kind", kind, RuleSource.Kind.class);
        in.check();
        RuleSources sources = registers.sources();
        List<SourceView> items = (day == null ? sources.all() : sources.on(day))
                .stream()
                        .filter(source -> wanted == null || source.kind() == wanted)
                        .map(SourceView::of)
                        .toList();
        return Uni.createFrom().item(tagged.answer(new SourcesView(items), known));
    }
}
