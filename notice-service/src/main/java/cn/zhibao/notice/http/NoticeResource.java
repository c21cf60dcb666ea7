package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Official documents, for everybody who answers for the region of the case. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
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
class NoticeResource {

    private final Notices notices;
    private final Caller caller;

    NoticeResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    public Uni<Page<NoticeView>> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Notices.Search search = new Notices.Search(
                caller.scope(), in.region(region), in.kind(kind), in.place(cursor, Notices.Place::new), most + 1);
        in.check();
        return notices.find(search).map(found -> page(found, most));
    }

    private static Page<NoticeView> page(List<NoticeFacts> found, int most) {
        return Page.of(found, most, NoticeView::of, last -> Paging.cursor(last.issuedAt(), last.noticeId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return notices.one(id, caller.scope())
                .map(found -> found.map(
                                notice -> Response.ok(NoticeView.of(notice)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }
}
