package cn.zhibao.hazard.http.register;

import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.FindAuthority;
import cn.zhibao.hazard.app.register.RegisterFigures;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.house.HouseFunnel;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Live figures of the registers, and who answers for a place. Without a region they are of the caller's own. */
@Path("/api/v1/registers")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class FigureResource {

    private final Desk desk;
    private final RegisterFigures figures;
    private final FindAuthority findAuthority;
    private final SecurityIdentity identity;

    FigureResource(Desk desk, RegisterFigures figures, FindAuthority findAuthority, SecurityIdentity identity) {
        this.desk = desk;
        this.figures = figures;
        this.findAuthority = findAuthority;
        this.identity = identity;
    }

    /** Counts of a region and of each region right below it. */
    record CountView(String region, Map<String, Long> total, Map<String, Map<String, Long>> regions) {}

    @GET
    @Path("counts")
    public Uni<CountView> counts(@RestQuery @Nullable String region) {
        Caller caller = Callers.of(identity);
        ListParameters in = new ListParameters();
        Region of = region(in, region, caller);
        in.check();
        return figures.counts(of, caller.reads()).map(byRegion -> new CountView(of.code(), sum(byRegion), byRegion));
    }

    private static Map<String, Long> sum(Map<String, Map<String, Long>> byRegion) {
        Map<String, Long> sum = new LinkedHashMap<>();
        byRegion.values().forEach(counts -> counts.forEach((name, count) -> sum.merge(name, count, Long::sum)));
        return sum;
    }

    /** The funnel with its shares in percent. */
    record FunnelView(String region, @JsonUnwrapped HouseFunnel houses, HouseFunnel.Rates rates) {}

    @GET
    @Path("houses/funnel")
    public Uni<FunnelView> funnel(@RestQuery @Nullable String region) {
        Caller caller = Callers.of(identity);
        ListParameters in = new ListParameters();
        Region of = region(in, region, caller);
        in.check();
        return figures.funnel(of, caller.reads()).map(funnel -> new FunnelView(of.code(), funnel, funnel.rates()));
    }

    /** Coverage of one village. */
    record VillageView(String region, String village, long total, long surveyed, long unsurveyed) {

        static VillageView of(RegisterFigures.Village village) {
            return new VillageView(
                    village.region(),
                    village.village(),
                    village.total(),
                    village.surveyed(),
                    village.total() - village.surveyed());
        }
    }

    /** Village by village: how many houses are surveyed and how many are not. */
    @GET
    @Path("houses/coverage")
    public Uni<Page<VillageView>> coverage(
            @RestQuery @Nullable String region, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Caller caller = Callers.of(identity);
        ListParameters in = new ListParameters();
        Region of = region(in, region, caller);
        int most = in.limit(limit);
        Integer place = in.last(cursor, FigureResource::place);
        in.check();
        int passedOver = place == null ? 0 : place;
        return figures.villages(of, caller.reads(), passedOver, most + 1).map(found -> page(found, most, passedOver));
    }

    private static int place(String text) {
        return Objects.checkIndex(Integer.parseInt(text), Integer.MAX_VALUE);
    }

    private static Page<VillageView> page(List<RegisterFigures.Village> found, int most, int passedOver) {
        return Page.of(found, most, VillageView::of, _ -> Paging.cursor(passedOver + most));
    }

    /** The authority that answers for a region on a line, today or on another day. */
    @GET
    @Path("authorities/competent")
    @RolesAllowed({
        Roles.REPORTER,
        Roles.INSPECTOR,
        Roles.DUTY_OFFICER,
        Roles.DUTY_LEADER,
        Roles.PRINCIPAL,
        Roles.NOTICE_CLERK,
        Roles.AGENCY,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Uni<Response> competent(
            @RestQuery @Nullable String region, @RestQuery @Nullable String line, @RestQuery @Nullable String on) {
        ListParameters in = new ListParameters();
        Line wanted = in.choice("line", line, Line.class);
        LocalDate day = in.day("on", on);
        Region of = region(in, region, Callers.of(identity));
        in.check();
        return findAuthority
                .of(of, wanted == null ? Line.HOUSING : wanted, day == null ? desk.today() : day)
                .map(found -> found.map(authority -> Response.ok(authority).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    /** The caller's own when none is asked for; any when it cannot be read, which is a fault. */
    private static Region region(ListParameters in, @Nullable String code, Caller caller) {
        if (code == null && caller.reads() instanceof Scope.Subtree(var own)) {
            return own;
        }
        return (code == null ? Optional.<Region>empty() : Region.parse(code)).orElseGet(() -> {
            in.bad("region", Map.of());
            return Region.COUNTRY;
        });
    }
}
