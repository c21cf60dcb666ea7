package cn.zhibao.notice.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Campaigns;
import cn.zhibao.notice.app.FileReturn;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Filing;
import cn.zhibao.notice.domain.campaign.ReturnDecision;
import cn.zhibao.notice.domain.paper.Divisions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Returns to campaigns (报送): each region that is addressed files one for every return day, and corrects it by another one. */
@Path(CampaignResource.CAMPAIGNS)
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
class ReturnResource {

    private static final String CSV = "text/csv";

    private final FileReturn files;
    private final Campaigns campaigns;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    ReturnResource(FileReturn files, Campaigns campaigns, Divisions divisions, Caller caller, Clock clock) {
        this.files = files;
        this.campaigns = campaigns;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Files the return of the caller's own region for that day, or with a reason a correction of it. The same again is answered as
     * before.
     */
    @POST
    @Path("{id}/returns/{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
    public Uni<Response> file(@PathParam("id") String id, @PathParam("day") String day, @Nullable String body) {
        UUID campaignId = Ids.inPath(id);
        LocalDate on = dayOf(day);
        Filing.Said said = FilingJson.read(body);
        CampaignView.Viewer viewer = caller.campaigner();
        return files.on(campaignId, on, said, viewer.person())
                .map(found -> found.map(answer -> answered(answer.campaign(), answer.decision(), viewer))
                        .orElseGet(ReturnResource::notFound));
    }

    private Response answered(Campaign campaign, ReturnDecision decision, CampaignView.Viewer viewer) {
        return switch (decision) {
            case ReturnDecision.Accepted accepted ->
                Response.ok(ReturnView.of(campaign, accepted.owed(), viewer, clock.instant()))
                        .build();
            case ReturnDecision.Faulty(var faults) -> Problems.faulty(faults).response();
            case ReturnDecision.Refused(var why) -> Problems.of(why).response();
        };
    }

    /** One return with all that was filed, under the id of its case. */
    @GET
    @Path("returns/{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        CampaignView.Viewer viewer = caller.campaigner();
        return campaigns
                .owed(Ids.inPath(id), viewer.reader())
                .map(found -> found.map(owed -> Response.ok(
                                        ReturnView.of(owed.campaign(), owed.owed(), viewer, clock.instant()))
                                .build())
                        .orElseGet(ReturnResource::notFound));
    }

    /** The returns that the caller may see as a table, {@code text/csv}: a line for each region and return day. */
    @GET
    @Path("{id}/returns")
    @Produces({CSV, Problem.MEDIA_TYPE})
    public Uni<Response> table(@PathParam("id") String id) {
        Campaigns.Reader reader = caller.campaigner().reader();
        return campaigns
                .one(Ids.inPath(id), reader)
                .chain(found -> found.map(campaign ->
                                campaigns.returns(campaign, reader).map(known -> csv(campaign, known, reader)))
                        .orElseGet(() -> Uni.createFrom().item(notFound())));
    }

    private Response csv(Campaign campaign, List<CampaignReturn> known, Campaigns.Reader reader) {
        String table =
                ReturnsCsv.of(campaign, ReturnsView.regions(campaign, known, reader, clock.instant()), divisions);
        return Response.ok(table, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"returns-" + campaign.id() + ".csv\"")
                .build();
    }

    private static Response notFound() {
        return Problem.notFound().response();
    }

    private static LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Refused(Problem.notFound());
        }
    }
}
