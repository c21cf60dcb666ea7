package cn.zhibao.hazard.http.attachment;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.attachment.AttachFile;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.domain.attachment.Flag;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.Problems;
import cn.zhibao.hazard.http.Uncancelled;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Attachments (附件) of hazards and accidents. Who sees the case sees them, but for other agencies: photos show people. */
@Path("/api/v1/attachments")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.REPORTER,
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AUDITOR,
    Roles.ADMIN
})
class AttachmentResource {

    private final AttachFile attachFile;
    private final Attachments attachments;
    private final SecurityIdentity identity;

    AttachmentResource(AttachFile attachFile, Attachments attachments, SecurityIdentity identity) {
        this.attachFile = attachFile;
        this.attachments = attachments;
        this.identity = identity;
    }

    /**
     * Takes a file as the body, of any media type: what it is, its content says. The content is the key under which it may be
     * sent again; parameters are {@code caseId}, {@code purpose}, {@code name}, {@code takenAt}, {@code longitude}, {@code
     * latitude}. Answers after it is durable.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> attach(@Context UriInfo uri, @Context RoutingContext call) {
        AttachParameters in = new AttachParameters(uri);
        AttachFile.Said said = in.said(caller());
        RequestBody body = new RequestBody(call);
        return Uncancelled.of(attachFile
                .attach(said, body, in.faults())
                .call(answer -> answer instanceof AttachFile.Answer.Attached
                        ? Uni.createFrom().voidItem()
                        : body.rest())
                .onFailure()
                .call(body::rest)
                .map(AttachmentResource::answer));
    }

    private static Response answer(AttachFile.Answer answer) {
        return switch (answer) {
            case AttachFile.Answer.Attached(var known) -> Answers.created(AttachmentView.of(known));
            case AttachFile.Answer.Faulty(var faults) -> Problems.faulty(faults).response();
            case AttachFile.Answer.Unknown _ -> Problem.notFound().response();
            case AttachFile.Answer.TooLarge(var bytesMax) ->
                Problem.tooLarge(bytesMax).response();
            case AttachFile.Answer.WrongType _ ->
                Problem.of(415, "unsupported-content", "The content is no JPEG, PNG, WebP, PDF or MP4")
                        .response();
            case AttachFile.Answer.BrokenOff _ ->
                Problem.of(400, "broken-off", "The file did not come to its end")
                        .response();
        };
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String caseId,
            @RestQuery @Nullable String flag) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Attachments.Query query = new Attachments.Query(
                in.id("caseId", caseId), in.choice("flag", flag, Flag.Kind.class), in.cursor(cursor), most + 1);
        in.check();
        return attachments
                .list(query, caller().reads())
                .map(found -> Pages.answer(
                        found,
                        most,
                        AttachmentView::of,
                        last -> last.attachment().attachmentId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return find(id).map(found -> found.map(
                        known -> Response.ok(AttachmentView.of(known)).build())
                .orElseGet(() -> Problem.notFound().response()));
    }

    /** The bytes, for saving and never for a browser to make sense of. Its hash is its ETag. */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> content(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Uni<Attachments.Known> one = find(id).map(found -> found.orElseThrow(() -> new Refused(Problem.notFound())));
        return RestMulti.fromUniResponse(
                one,
                found -> Download.isKnown(found, known) ? Multi.createFrom().empty() : attachments.content(found),
                Download::headers,
                found -> Download.isKnown(found, known)
                        ? Response.Status.NOT_MODIFIED.getStatusCode()
                        : Response.Status.OK.getStatusCode());
    }

    private Uni<Optional<Attachments.Known>> find(String id) {
        UUID attachmentId = Ids.parse(id);
        return attachmentId == null
                ? Uni.createFrom().item(Optional.empty())
                : attachments.find(attachmentId, caller().reads());
    }

    private Caller caller() {
        return Callers.of(identity);
    }
}
