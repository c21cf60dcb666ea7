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
            case ESCALATION_UNKNOWN, CLOCK_UNKNOWN, SUPERVISION_UNKNOWN, SUSPICION_UNKNOWN -> Problem.notFound();
            case ALREADY_ACKNOWLEDGED -> conflict(why, "Somebody else took this on before");
            case ALREADY_RULED -> conflict(why, "Somebody ruled about this before");
            case AGGRAVATION_OF_NOBODY -> Problem.faulty(List.of(new Fault("/aggravations", "nobody-to-punish")));
            case CLOCK_ALREADY_MET -> conflict(why, "This clock is met already");
            case CLOCK_NOT_FULFILLABLE -> conflict(why, "This clock is met by a report or a receipt");
            case CLOCK_NOT_EXTENDABLE -> conflict(why, "Nobody may give this clock more time");
            case CLOCK_PAST_DUE -> conflict(why, "The limit has passed: more time is given before it");
            case EXTENSION_ALREADY_REQUESTED -> conflict(why, "Somebody asked for more time, and nobody decided yet");
            case EXTENSION_NOT_REQUESTED -> conflict(why, "Nobody asks for more time");
            case EXTENSIONS_USED_UP -> conflict(why, "This clock was extended as often as it may be");
            case EXTENSION_NOT_AHEAD -> Problem.faulty(List.of(new Fault("/until", "not-ahead")));
            case EXTENSION_TOO_LONG -> Problem.faulty(List.of(new Fault("/until", "later-than-allowed")));
            case EXTENSION_YEAR_MISSING ->
                Problem.of(409, "calendar-year-missing", "The table of holidays of that year is missing");
            case SAME_PERSON -> Problem.of(403, code(why), "Another person than the one who asked decides");
            case APPROVER_TOO_LOW -> Problem.of(403, code(why), "A leader of a higher desk decides");
            case CLOCK_NOT_WAIVABLE -> conflict(why, "Nobody may waive this duty");
            case ALREADY_WAIVED -> conflict(why, "This duty is waived");
            case ALREADY_LISTED -> conflict(why, "This hazard is listed already");
            case FULFILLED_IN_FUTURE -> Problem.faulty(List.of(new Fault("/at", "in-future")));
            case DEADLINE_NOT_AHEAD -> Problem.faulty(List.of(new Fault("/rectifyBy", "not-ahead")));
            case ACCIDENT_NEVER_WAITS -> conflict(why, "A call about an accident never waits");
            case ALREADY_WAITING -> conflict(why, "This step was put off before, or waits for another call");
            case LADDER_ENDED -> conflict(why, "There is no further step to put off");
            case NOT_ACKNOWLEDGED -> conflict(why, "Nobody took this on yet");
            case ALREADY_RESOLVED -> conflict(why, "This is done with already");
            case SNOOZE_NOT_AHEAD -> Problem.faulty(List.of(new Fault("/until", "not-ahead")));
            case SNOOZE_TOO_LONG -> Problem.faulty(List.of(new Fault("/until", "later-than-allowed")));
            case DESK_MISSING -> Problem.faulty(List.of(new Fault("/level", "no-desk")));
            case BELOW_FIRST_DESK -> Problem.faulty(List.of(new Fault("/level", "too-low")));
            case ALREADY_PROPOSED -> conflict(why, "This case is proposed for listing: list the proposal");
            case NOT_LISTED -> conflict(why, "This is only proposed");
            case NO_TREATMENT_STEPS -> conflict(why, "An accident has no steps of treatment");
            case STEP_OUT_OF_ORDER -> conflict(why, "The steps of the treatment come in their order");
            case TREATMENT_INCOMPLETE -> conflict(why, "The treatment is not complete");
            case LIFT_NOT_APPLIED -> conflict(why, "Nobody applied for lifting yet");
            case LIFT_ALREADY_APPLIED -> conflict(why, "Lifting is applied for already");
            case ALREADY_INSPECTED -> conflict(why, "The review on site is done");
            case REVIEW_NOT_PASSED -> conflict(why, "The review on site is not passed");
            case REVIEW_PASSED -> conflict(why, "The review on site is passed: lift it");
            case NOT_OVERDUE -> conflict(why, "The deadline has not passed");
            case ALREADY_LIFTED -> conflict(why, "The listing is lifted");
            case NOT_PROPOSED -> conflict(why, "No rule proposes this for the listing");
            case ALREADY_ENFORCED -> conflict(why, "This was decided in this round before");
            case RAISED_BY_CONTINUATION -> conflict(why, "The province takes a listing over by continuing it");
            case INTERVIEW_NOT_AHEAD -> Problem.faulty(List.of(new Fault("/heldAt", "not-ahead")));
            case DEADLINE_TOO_LATE -> Problem.faulty(List.of(new Fault("/rectifyBy", "later-than-allowed")));
            case DEADLINE_MISSING -> Problem.faulty(List.of(new Fault("/rectifyBy", "missing")));
            case DESK_TOO_LOW -> Problem.of(403, code(why), "Counties do not list hazards");
            case DESK_OUT_OF_SCOPE -> outOfScope();
            case NOT_A_MAJOR_HAZARD -> conflict(why, "Governments are asked to list open major hazards alone");
            case GOVERNMENT_ALREADY_ASKED -> conflict(why, "The government was asked and has not decided yet");
            case GOVERNMENT_ALREADY_LISTS -> conflict(why, "The government lists it already");
            case GOVERNMENT_REFUSED -> conflict(why, "The government refused in this round");
            case GOVERNMENT_NOT_ASKED -> conflict(why, "Nobody proposed it to the government");
            case GOVERNMENT_DECIDED -> conflict(why, "What the government decided is recorded");
            case DECIDED_BEFORE_PROPOSED -> Problem.faulty(List.of(new Fault("/decidedOn", "before-proposed")));
            case DECIDED_IN_FUTURE -> Problem.faulty(List.of(new Fault("/decidedOn", "in-future")));
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
