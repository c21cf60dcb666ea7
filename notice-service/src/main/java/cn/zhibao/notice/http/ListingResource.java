package cn.zhibao.notice.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.notice.app.PublicListings;
import cn.zhibao.notice.domain.board.PublicListing;
import cn.zhibao.notice.domain.paper.Issuers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The public board of listed supervision (挂牌督办公示): anybody reads it without a login. A token that comes along is not looked at. */
@Path("/api/v1/listings")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ListingResource {

    private final PublicListings listings;
    private final Issuers issuers;

    ListingResource(PublicListings listings, Issuers issuers) {
        this.listings = listings;
        this.issuers = issuers;
    }

    /** Those that came onto the board last come first. */
    @GET
    public Uni<Page<ListingView>> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        PublicListings.Search search = new PublicListings.Search(
                in.region(region),
                in.status(status, PublicListing.State.values(), ListingView::nameOf),
                in.place(cursor, PublicListings.Place::new),
                most + 1);
        in.check();
        return listings.find(search)
                .map(found -> Page.of(
                        found,
                        most,
                        published -> ListingView.listed(published, issuers),
                        last -> Paging.cursor(
                                last.listing().publishedAt(), last.listing().supervisionId())));
    }

    /** With the words of its announcements. */
    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return listings.one(Ids.inPath(id))
                .map(found -> found.map(published ->
                                Response.ok(ListingView.of(published, issuers)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }
}
