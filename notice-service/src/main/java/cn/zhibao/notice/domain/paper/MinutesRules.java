package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who records an interview, and what has to be said of it. */
public final class MinutesRules {

    private MinutesRules() {}

    /** What comes of it. */
    public sealed interface Decision {

        /**
         * It is on record.
         *
         * @param told the fact that others hear; null when the same person recorded the same before
         */
        record Recorded(Minutes minutes, @Nullable InterviewHeld told) implements Decision {}

        record Refused(Refusal why) implements Decision {}

        record Faulty(List<Fault> faults) implements Decision {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Decides about minutes. They are recorded once; the same words of the same person count once more and change nothing.
     *
     * @param before what is on record; null when nothing is
     * @param now time of the server
     */
    public static Decision decide(
            Notice notice, @Nullable Minutes before, Interviewed interview, Person person, Moment now) {
        if (before != null && person.mayInterview(notice.facts())) {
            boolean same =
                    before.by().equals(person.account()) && before.interview().equals(interview);
            return same
                    ? new Decision.Recorded(before, null)
                    : new Decision.Refused(Refusal.INTERVIEW_ALREADY_RECORDED);
        }
        Optional<Refusal> refusal = against(notice.facts(), person);
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        List<Fault> faults = check(notice.facts(), interview, now.at());
        if (!faults.isEmpty()) {
            return new Decision.Faulty(faults);
        }
        String text = new MinutesText(now.issuers(), notice, interview).page(now.at());
        Minutes minutes = new Minutes(notice.id(), interview, person.account(), now.at(), text);
        return new Decision.Recorded(
                minutes, new InterviewHeld(notice.facts(), interview.heldAt(), interview.attended()));
    }

    /**
     * When, and under which names, minutes are written.
     *
     * @param at time of the server
     */
    public record Moment(Instant at, Issuers issuers) {}

    /** Why this person may not record an interview that this document announced; empty when there is nothing against it. */
    public static Optional<Refusal> against(NoticeFacts notice, Person person) {
        if (notice.kind() != NoticeKind.INTERVIEW_NOTICE) {
            return Optional.of(Refusal.NO_INTERVIEW_ANNOUNCED);
        }
        return person.mayInterview(notice) ? Optional.empty() : Optional.of(Refusal.NOT_THE_INTERVIEWER);
    }

    private static List<Fault> check(NoticeFacts notice, Interviewed interview, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (interview.heldAt().isAfter(now)) {
            faults.add(new Fault("/heldAt", "in-future", Map.of("serverTime", now.toString())));
        } else if (interview.heldAt().isBefore(notice.issuedAt().truncatedTo(ChronoUnit.MINUTES))) {
            faults.add(new Fault(
                    "/heldAt",
                    "before-issued",
                    Map.of("notBefore", notice.issuedAt().toString())));
        }
        unsaid(interview).forEach((pointer, code) -> faults.add(new Fault(pointer, code)));
        return faults;
    }

    /** What has to be said of an interview that was held, or of one to which nobody came, and what must not: codes by pointer. */
    public static Map<String, String> unsaid(Interviewed interview) {
        Map<String, String> faults = new LinkedHashMap<>();
        boolean attended = interview.attended();
        said(faults, "/place", interview.place() != null, attended);
        said(faults, "/attendees", !interview.attendees().isEmpty(), attended);
        said(faults, "/said", interview.said() != null, attended);
        said(faults, "/requirements", !interview.requirements().isEmpty(), attended);
        said(faults, "/absence", interview.absence() != null, !attended);
        if (!attended && interview.promise() != null) {
            faults.put("/promise", "not-attended");
        }
        return faults;
    }

    private static void said(Map<String, String> faults, String pointer, boolean present, boolean needed) {
        if (needed && !present) {
            faults.put(pointer, "missing");
        } else if (!needed && present) {
            faults.put(pointer, pointer.equals("/absence") ? "attended" : "not-attended");
        }
    }
}
