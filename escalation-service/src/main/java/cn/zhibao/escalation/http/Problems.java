package cn.zhibao.escalation.http;

import cn.zhibao.escalation.domain.Refusal;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import java.util.List;
import java.util.Locale;

/** What only this service refuses. */
final class Problems {

    private Problems() {}

    static Problem outOfScope() {
        return Problem.of(403, "out-of-scope", "This is outside the region the caller answers for");
    }

    static Problem of(Refusal why) {
        return switch (why) {
            case ESCALATION_UNKNOWN, CLOCK_UNKNOWN, SUPERVISION_UNKNOWN -> Problem.notFound();
            case ALREADY_ACKNOWLEDGED -> conflict(why, "Somebody else took this on before");
            case CLOCK_ALREADY_MET -> conflict(why, "This clock is met already");
            case CLOCK_NOT_FULFILLABLE -> conflict(why, "This clock is met by a report or a receipt");
            case ALREADY_LISTED -> conflict(why, "This hazard is listed already");
            case FULFILLED_IN_FUTURE -> Problem.faulty(List.of(new Fault("/at", "in-future")));
            case DEADLINE_NOT_AHEAD -> Problem.faulty(List.of(new Fault("/rectifyBy", "not-ahead")));
            case DESK_TOO_LOW -> Problem.of(403, code(why), "Counties do not list hazards");
            case DESK_OUT_OF_SCOPE -> outOfScope();
            case CALENDAR_YEAR_MISSING -> throw new IllegalStateException("people are never refused for " + why);
        };
    }

    private static Problem conflict(Refusal why, String title) {
        return Problem.of(409, code(why), title);
    }

    private static String code(Refusal why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
