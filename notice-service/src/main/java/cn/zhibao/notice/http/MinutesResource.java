package cn.zhibao.notice.http;

import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Interviews;
import cn.zhibao.notice.app.RecordInterview;
import cn.zhibao.notice.domain.paper.Interviewed;
import cn.zhibao.notice.domain.paper.MinutesRules;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The minutes of an interview (约谈纪要), recorded once by the authority that announced it. */
@Path("/api/v1/notices/{id}/minutes")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AUDITOR,
    Roles.ADMIN
})
class MinutesResource {

    private static final int NAME_MAX = 100;
    private static final int LINE_MAX = 500;
    private static final int LINES_MAX = 50;

    private final RecordInterview record;
    private final Interviews interviews;
    private final Caller caller;

    MinutesResource(RecordInterview record, Interviews interviews, Caller caller) {
        this.record = record;
        this.interviews = interviews;
        this.caller = caller;
    }

    @GET
    public Uni<Response> one(@PathParam("id") String id) {
        return interviews
                .of(Ids.inPath(id), caller.scope())
                .map(found -> found.map(
                                minutes -> Response.ok(MinutesView.of(minutes)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    /**
     * Records an interview, or that nobody came ({@code attended: false} with the reason in {@code absence}). A second time is
     * 409 {@code interview-already-recorded}; the same words of the same person are answered as before.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
    public Uni<Response> record(@PathParam("id") String id, @Nullable String body) {
        UUID noticeId = Ids.inPath(id);
        Document document = Document.of(body);
        Interviewed interview = new Interviewed(
                document.flag("attended"),
                document.time("heldAt"),
                document.filledText("place"),
                lines(document, "attendees", NAME_MAX),
                document.filledText("said"),
                lines(document, "requirements", LINE_MAX),
                document.filledText("promise"),
                document.filledText("absence"));
        if (!document.isFaultless() && document.isFaultless("attended")) {
            MinutesRules.unsaid(interview).entrySet().stream()
                    .filter(fault -> document.isFaultless(fault.getKey().substring(1)))
                    .forEach(fault -> document.fault(fault.getKey(), fault.getValue()));
        }
        document.check();
        return record.record(noticeId, interview, caller.person())
                .map(found -> found.map(MinutesResource::answer)
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Response answer(MinutesRules.Decision decision) {
        return switch (decision) {
            case MinutesRules.Decision.Recorded recorded ->
                Response.status(recorded.told() == null ? 200 : 201)
                        .entity(MinutesView.of(recorded.minutes()))
                        .build();
            case MinutesRules.Decision.Refused(var why) -> Problems.of(why).response();
            case MinutesRules.Decision.Faulty(var faults) ->
                Problems.faulty(faults).response();
        };
    }

    private static List<String> lines(Document document, String name, int most) {
        List<String> lines = new ArrayList<>();
        int place = 0;
        for (JsonNode node : document.list(name, LINES_MAX)) {
            String line = node.isTextual() ? node.textValue().strip() : "";
            if (!node.isTextual() || line.indexOf('\0') >= 0) {
                document.fault("/" + name + "/" + place, "wrong-type");
            } else if (line.isEmpty()) {
                document.fault("/" + name + "/" + place, "blank");
            } else if (line.codePointCount(0, line.length()) > most) {
                document.fault("/" + name + "/" + place, "line-too-long");
            }
            lines.add(line);
            place++;
        }
        return lines;
    }
}
