package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import cn.zhibao.events.contract.CalendarActivated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** The tables of holidays, as they are kept. */
public interface KeptCalendars {

    /** Runs the work in one transaction, one after the other. */
    <T> Uni<T> inTurn(Function<Turn, Uni<T>> work);

    /** All tables, those of the latest year first and of a year the newest first. */
    Uni<List<CalendarVersion>> all();

    /** Those that were agreed to; none that is not there yet can be made to count sooner than {@code LEAD} from now. */
    Uni<List<CalendarVersion>> approved();

    /** Years for which cases wait, and how many. */
    Uni<SortedMap<Integer, Long>> waiting();

    /**
     * Sets the timers of some cases that wait for a year which is in force or will be, and says how many; to be repeated until
     * there are none.
     */
    Uni<Integer> wake(Calendars calendars);

    /** A transaction while it runs; nobody else imports or agrees meanwhile. */
    interface Turn {

        Uni<List<CalendarVersion>> all();

        Uni<Void> add(CalendarVersion version);

        /** Everybody is told. */
        Uni<Void> approve(CalendarVersion version, CalendarActivated told);
    }
}
