package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Urgency;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Timer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sets the timers of cases that wait for the table of a year. No case is locked: a sweep that fires such a timer may wait for its
 * case, and whoever sets one for that timer. One that is set for a case which has gone on meanwhile finds nothing due.
 */
final class WaitingCases {

    private static final int AT_ONCE = 500;
    private static final String KIND = "year-known";

    private static final String WITHOUT_TIMER = """
            select file from case_file c
            where waits_for && cast(cast(:years as text) as integer[])
              and not exists (select from timer t where t.case_id = c.case_id and t.kind = :kind)
            limit :most""";

    private WaitingCases() {}

    /** How many were waiting for a year that is in force or will be. */
    static Uni<Integer> wake(Mutiny.StatelessSession session, Flow flow, Calendars calendars) {
        String years = calendars.years().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        return session.createNativeQuery(WITHOUT_TIMER, Object.class)
                .setParameter("years", years)
                .setParameter("kind", KIND)
                .setParameter("most", AT_ONCE)
                .getResultList()
                .call(files -> flow.timers()
                        .schedule(
                                session,
                                files.stream()
                                        .map(file -> CaseJson.readFile((String) file))
                                        .flatMap(file -> timers(file, calendars))
                                        .toList()))
                .map(List::size);
    }

    private static Stream<Timer> timers(CaseFile file, Calendars calendars) {
        Facts facts = file.facts();
        Urgency urgency = facts == null ? Urgency.ROUTINE : facts.urgency();
        return file.waiting().stream()
                .map(clock -> CaseFile.alarm(file.caseId(), clock, calendars))
                .filter(Objects::nonNull)
                .map(alarm -> TimerChanges.timer(KIND, file.caseId(), alarm, urgency))
                .distinct();
    }
}
