package cn.zhibao.hazard.http.tip;

import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.tip.GiveTip;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.http.Problems;
import cn.zhibao.hazard.http.json.StrictJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What anybody may do about tips (举报) without a login: give one, and ask what became of it. */
@Path("/api/v1/tips")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Cache(noStore = true)
class PublicTipResource {

    private final GiveTip giveTip;
    private final Tips tips;

    PublicTipResource(GiveTip giveTip, Tips tips) {
        this.giveTip = giveTip;
        this.tips = tips;
    }

    /** Answers with the receipt code after the tip is durable. A token that comes along is not looked at. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Uni<Response> give(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly,
            @Context HttpServerRequest request) {
        Faults faults = new Faults();
        TipJson.Document tip = TipJson.tip(StrictJson.read(document, faults));
        if (validateOnly) {
            return Uni.createFrom().item(TipAnswers.of(giveTip.check(tip.filing(), faults)));
        }
        String known = IdempotencyKey.read(key, faults::add);
        Submission submission = Submission.of(GiveTip.PUBLIC, "POST tips", known, document);
        return giveTip.give(new GiveTip.Given(submission, tip.filing(), tip.trapped(), address(request)), faults)
                .map(TipAnswers::of);
    }

    /** Behind a proxy that is trusted, the address that the proxy saw. */
    private static String address(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "" : Sender.of(address.hostAddress());
    }

    /** Takes the code in the body, because addresses are logged on the way. */
    @POST
    @Path("outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Uni<Response> outcome(byte[] document) {
        Faults faults = new Faults();
        String code = TipJson.only(StrictJson.read(document, faults), "code");
        if (code == null && faults.none()) {
            faults.add("/code", "required");
        }
        if (code == null || !faults.none()) {
            return Uni.createFrom().item(Problems.faulty(faults.list()).response());
        }
        return tips.ofCode(code)
                .map(found -> found.map(tip -> TipAnswers.ok(Response.Status.OK, OutcomeView.of(tip)))
                        .orElseGet(() -> Problem.notFound().response()));
    }
}
