package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;

/** Turns what became of a filing into an answer, and counts it. */
@ApplicationScoped
public class Answers {

    private static final Map<String, Object> SOUND = Map.of("valid", true);

    private final FilingCounters counters;

    Answers(FilingCounters counters) {
        this.counters = counters;
    }

    /**
     * The answer.
     *
     * @param subject what was filed, for the count
     * @param view the receipt as the caller gets it
     */
    public <E extends Event> Response of(String subject, Outcome<E> outcome, Function<Receipt<E>, Object> view) {
        counters.count(subject, outcome);
        return of(outcome, view);
    }

    /** The answer to a filing that is not counted. */
    public static <E extends Event> Response of(Outcome<E> outcome, Function<Receipt<E>, Object> view) {
        return switch (outcome) {
            case Outcome.Filed<E> filed -> created(view.apply(filed.receipt()));
            case Outcome.Sound<E> _ -> sound();
            case Outcome.Faulty<E>(var faults) -> Problems.faulty(faults).response();
            case Outcome.OutOfScope<E> _ -> Problems.outOfScope().response();
            case Outcome.Unknown<E> _ -> Problem.notFound().response();
            case Outcome.KeyTaken<E> _ -> Problem.keyTaken().response();
            case Outcome.Refused<E>(var why) -> Problems.refused(why).response();
            case Outcome.Stale<E>(var version) -> Problems.stale(version).response();
        };
    }

    /** Nothing is wrong with a document that was only to be checked. */
    public static Response sound() {
        return Response.ok(SOUND, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** A repeated filing gets the status of the first: the sender cannot tell, and need not. */
    public static Response created(Object receipt) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(receipt)
                .build();
    }

    /** Counts a filing that failed for a reason of ours. */
    public void failed(String subject) {
        counters.failed(subject);
    }
}
