package cn.zhibao.hazard.http.tip;

import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.tip.TipOutcome;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Turns what became of a tip into an answer. */
final class TipAnswers {

    private static final int TOO_MANY = 429;

    private TipAnswers() {}

    static Response of(TipOutcome outcome) {
        return switch (outcome) {
            case TipOutcome.Received received -> ok(Response.Status.CREATED, received);
            case TipOutcome.Handled(var tip) -> ok(Response.Status.OK, TipView.of(tip));
            case TipOutcome.Sound _ -> Answers.sound();
            case TipOutcome.Faulty(var faults) -> Problems.faulty(faults).response();
            case TipOutcome.TooMany(var retryAfter) -> tooMany(retryAfter);
            case TipOutcome.Unknown _ -> Problem.notFound().response();
            case TipOutcome.TooLate _ ->
                Problem.of(409, "too-late", "The tip does not wait for this any more")
                        .response();
            case TipOutcome.KeyTaken _ -> Problem.keyTaken().response();
        };
    }

    static Response ok(Response.Status status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private static Response tooMany(Duration retryAfter) {
        return Response.fromResponse(Problem.of(
                                TOO_MANY, "rate-limited", "Too many tips came from this address; send it again later")
                        .response())
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds() + 1)
                .build();
    }
}
