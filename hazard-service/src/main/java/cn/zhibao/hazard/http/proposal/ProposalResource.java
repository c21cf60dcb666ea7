package cn.zhibao.hazard.http.proposal;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.domain.hazard.proposal.Proposals;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.PathId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the system proposes to do about a hazard; the caller sends a draft as it is or changed, or leaves it. */
@Path("/api/v1/hazards/{id}/proposals")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class ProposalResource {

    private final Hazards hazards;
    private final Registers registers;
    private final Proposals proposals;
    private final SecurityIdentity identity;

    ProposalResource(Hazards hazards, Registers registers, SecurityIdentity identity) {
        this.hazards = hazards;
        this.registers = registers;
        this.proposals = new Proposals(registers.permits());
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> proposals(@PathParam("id") String id) {
        return PathId.find(
                id, hazardId -> hazards.find(hazardId, Callers.of(identity).reads()), this::answer);
    }

    private Response answer(Hazards.Known known) {
        return Response.ok(ProposalsView.of(proposals.stopWork(known.hazard()), registers.sources()))
                .tag(Integer.toString(known.version()))
                .build();
    }
}
