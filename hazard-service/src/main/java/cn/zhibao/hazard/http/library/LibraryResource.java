package cn.zhibao.hazard.http.library;

import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.library.CaseLibrary;
import cn.zhibao.hazard.app.library.KeepLibrary;
import cn.zhibao.hazard.app.library.Kept;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseFiling;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.IfMatch;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import cn.zhibao.hazard.http.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library of published accidents (事故案例) and what was learned from them. Everybody reads all of it; leaders on duty and
 * administrators keep the cases of their own region, wherever the accidents happened.
 */
@Path("/api/v1/case-library")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.REPORTER,
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.POLICY_EDITOR,
    Roles.POLICY_APPROVER,
    Roles.NOTICE_CLERK,
    Roles.TIP_OFFICER,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class LibraryResource {

    private final KeepLibrary keep;
    private final CaseLibrary library;
    private final AccidentTypes types;
    private final Looks looks;
    private final SecurityIdentity identity;

    LibraryResource(
            KeepLibrary keep, CaseLibrary library, AccidentTypes types, Looks looks, SecurityIdentity identity) {
        this.keep = keep;
        this.library = library;
        this.types = types;
        this.looks = looks;
        this.identity = identity;
    }

    /** Answers after the case is durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> add(byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        CaseFiling filing = LibraryJson.filing(document, faults);
        String known = IdempotencyKey.read(key, faults::add);
        Submission submission = Submission.of(Callers.of(identity), "POST case-library", known, document);
        Looks.Of look = looks.of(identity);
        return keep.add(submission, filing, faults).map(kept -> answer(kept, Response.Status.CREATED, look));
    }

    /** Replaces a case whole, when it still is what was read. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> replace(
            @PathParam("id") String id, byte[] document, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Faults faults = new Faults();
        CaseFiling filing = LibraryJson.filing(document, faults);
        int version = IfMatch.required(ifMatch);
        KeepLibrary.Wish wish = new KeepLibrary.Wish(Callers.of(identity), filing, faults);
        Looks.Of look = looks.of(identity);
        return PathId.of(
                id,
                caseId -> keep.replace(new KeepLibrary.Target(caseId, version), wish)
                        .map(kept -> answer(kept, Response.Status.OK, look)));
    }

    /** Ends a case, when it still is what was read. It stays readable. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> end(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        int version = IfMatch.required(ifMatch);
        Caller caller = Callers.of(identity);
        Looks.Of look = looks.of(identity);
        return PathId.of(
                id,
                caseId -> keep.end(new KeepLibrary.Target(caseId, version), caller)
                        .map(kept -> answer(kept, Response.Status.OK, look)));
    }

    private static Response answer(Kept kept, Response.Status status, Looks.Of look) {
        return switch (kept) {
            case Kept.Done(var known) -> one(known, status, look);
            case Kept.Faulty(var faults) -> Problems.faulty(faults).response();
            case Kept.OutOfScope _ -> Problems.outOfScope().response();
            case Kept.Unknown _ -> Problem.notFound().response();
            case Kept.KeyTaken _ -> Problem.keyTaken().response();
            case Kept.Stale(var version) -> Problems.stale(version).response();
            case Kept.Ended _ ->
                Problem.of(409, "ended", "The case has ended and changes no more")
                        .response();
        };
    }

    private static Response one(AccidentCase known, Response.Status status, Looks.Of look) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(look.at(known))
                .tag(Integer.toString(known.version()))
                .build();
    }

    /** The latest accident first. */
    @GET
    public Uni<Response> list(@BeanParam CaseQuery parameters) {
        CaseQuery.Asked asked = parameters.read(types, looks.today());
        Looks.Of look = looks.of(identity).about(asked.query().concern());
        return library.list(asked.query())
                .map(found -> Pages.answer(found, asked.most(), look::at, last -> last.caseId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        Looks.Of look = looks.of(identity);
        return PathId.find(id, library::find, known -> one(known, Response.Status.OK, look));
    }

    /** All its versions, the newest first. */
    @GET
    @Path("{id}/history")
    public Uni<Response> history(@PathParam("id") String id) {
        Looks.Of look = looks.of(identity);
        return PathId.of(
                id,
                caseId -> library.versions(caseId)
                        .map(versions -> versions.isEmpty()
                                ? Problem.notFound().response()
                                : Response.ok(Map.of(
                                                "items",
                                                versions.stream().map(look::at).toList()))
                                        .build()));
    }
}
