package cn.zhibao.hazard.http.statistics;

import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.export.TableExport;
import cn.zhibao.hazard.http.table.TableFormat;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Figures as tables that go out, one row a part; the same questions as for the figures. */
@Path("/api/v1/statistics")
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
class StatisticsExport {

    private final Figures figures;
    private final Registers registers;
    private final AccidentTypes types;
    private final SecurityIdentity identity;

    StatisticsExport(Figures figures, Registers registers, AccidentTypes types, SecurityIdentity identity) {
        this.figures = figures;
        this.registers = registers;
        this.types = types;
        this.identity = identity;
    }

    /** The whole first, then its parts, worst first. */
    @GET
    @Path("accidents/export")
    public RestMulti<byte[]> accidents(@RestQuery @Nullable String format, @BeanParam Asked asked) {
        Wanted wanted = wanted(format, asked, Question.ACCIDENTS);
        return new TableExport<>(wanted.format(), AccidentFigureSheet.of(names(wanted.question())))
                .rows(figures.accidents(wanted.question()).map(AccidentFigureSheet::rows));
    }

    @GET
    @Path("hazards/export")
    public RestMulti<byte[]> hazards(@RestQuery @Nullable String format, @BeanParam Asked asked) {
        Wanted wanted = wanted(format, asked, Question.HAZARDS);
        return new TableExport<>(wanted.format(), HazardFigureSheets.hazards(names(wanted.question())))
                .rows(figures.hazards(wanted.question()).map(Views.Hazards::groups));
    }

    /** One row with the columns of the form. */
    @GET
    @Path("national-return/export")
    public RestMulti<byte[]> nationalReturn(@RestQuery @Nullable String format, @BeanParam Asked asked) {
        Wanted wanted = wanted(format, asked, Question.WHOLE);
        return new TableExport<>(wanted.format(), HazardFigureSheets.nationalReturn())
                .rows(figures.nationalReturn(wanted.question()).map(List::of));
    }

    @GET
    @Path("quality/export")
    public RestMulti<byte[]> quality(@RestQuery @Nullable String format, @BeanParam Asked asked) {
        Wanted wanted = wanted(format, asked, Question.QUALITY);
        Question question = wanted.question().orByRegion();
        return new TableExport<>(wanted.format(), HazardFigureSheets.quality(names(question)))
                .rows(figures.quality(question).map(Views.Quality::groups));
    }

    private PartNames names(Question question) {
        return new PartNames(question, registers.regions(), types);
    }

    private Wanted wanted(@Nullable String format, Asked asked, Set<Grouping> possible) {
        ListParameters in = new ListParameters();
        TableFormat wanted = TableExport.format(in, format);
        return new Wanted(asked.question(in, Callers.of(identity), possible), wanted);
    }

    private record Wanted(Question question, TableFormat format) {}
}
