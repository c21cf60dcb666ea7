package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionConsequence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that opens a statutory clock, once per case.
 *
 * @param from role that owes the act
 * @param to role that must receive it
 * @param caps further ends of the time, counted from another moment; the earliest end counts
 * @param marks percentages of the limit at which to warn, rising, each 1 to 99
 * @param desk level of the desk that must act
 * @param of whose desk that is
 * @param call the demand that serves the clock; always there when an acknowledgement stops it
 * @param breach the demand once the limit has passed
 * @param consequences what is proposed once the deadline of a listed supervision has passed
 * @param extension how more time may be given; null when nobody may
 * @param waiver who may say that the duty is not owed; null when nobody may
 */
public record ClockRule(
        String id,
        String packVersion,
        Subject subject,
        Condition when,
        Start start,
        String basis,
        String from,
        String to,
        Limit limit,
        List<Cap> caps,
        List<Integer> marks,
        Stop stop,
        Level desk,
        DeskOf of,
        String form,
        @Nullable Call call,
        @Nullable Call breach,
        List<SupervisionConsequence> consequences,
        @Nullable Extension extension,
        @Nullable Waiver waiver)
        implements Rule {

    public ClockRule {
        caps = List.copyOf(caps);
        marks = List.copyOf(marks);
        consequences = List.copyOf(consequences);
    }

    @Override
    public List<Call> calls() {
        return Stream.of(call, breach).filter(Objects::nonNull).toList();
    }

    /**
     * An end of the time that counts from another moment of the case, whichever comes first (以先到者为准).
     *
     * @param limit null when that moment itself is the end
     */
    public record Cap(Anchor after, @Nullable Limit limit, Condition when) {
        Due from(Instant moment, WorkCalendar calendar) {
            return limit == null ? new Due.At(moment) : limit.from(moment, calendar);
        }
    }

    /**
     * More time with approval (延期审批).
     *
     * @param by level of the desk whose leader decides
     * @param limit longest time that one extension adds, counted from the limit before
     * @param times how often, 1 to 9
     */
    public record Extension(Level by, Limit limit, int times, String basis) {

        public static final int TIMES_MAX = 9;

        /** The latest limit that may be asked for instead of one. */
        public Due latest(Instant due, WorkCalendar calendar) {
            return limit.from(due, calendar);
        }
    }

    /**
     * A duty that may turn out not to be owed (豁免).
     *
     * @param by level of the desk whose leader decides
     */
    public record Waiver(Level by, String basis) {}

    /**
     * The last moment in time.
     *
     * @param moments of the case, by anchor
     * @param since when the rule began to apply: an end that lay before it could not be kept by anybody, so it is left
     *     out, and so is one that cannot be counted because a year which was over by then has no table
     */
    public Due due(Facts facts, Moments moments, Instant started, Instant since, WorkCalendar calendar) {
        Due due = limit.from(started, calendar);
        for (Cap cap : caps) {
            Instant after = moments.at(cap.after());
            if (after != null && cap.when().holds(facts)) {
                due = earlier(due, cap.from(after, calendar), since);
            }
        }
        return due;
    }

    /** When something happened in a case, null while it did not. */
    public interface Moments {
        @Nullable
        Instant at(Anchor anchor);
    }

    private static Due earlier(Due due, Due cap, Instant since) {
        return switch (due) {
            case Due.YearMissing missing -> missing;
            case Due.At(Instant end) ->
                switch (cap) {
                    case Due.YearMissing(int year) -> year < yearOf(since) ? due : cap;
                    case Due.At(Instant capEnd) -> capEnd.isBefore(end) && !capEnd.isBefore(since) ? cap : due;
                };
        };
    }

    private static int yearOf(Instant instant) {
        return instant.atZone(WorkCalendar.ZONE).getYear();
    }
}
