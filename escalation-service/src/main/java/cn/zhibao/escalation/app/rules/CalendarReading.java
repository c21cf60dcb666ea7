package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.release.FileFault;
import java.util.List;

/** Reads the files of tables of holidays. */
public interface CalendarReading {

    /** What a file says, or everything that is wrong with it. */
    Reading read(String content);

    /** The JSON Schema of the files, for those who write them. */
    String schema();

    /** SHA-256 of the file, in hexadecimal. */
    String hashOf(String content);

    /** What came of reading. */
    sealed interface Reading {

        /**
         * It can be counted by.
         *
         * @param basis the notice that it was taken from
         */
        record Sound(int year, String basis, WorkCalendar.Year days) implements Reading {}

        record Faulty(List<FileFault> faults) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What a file says that was found sound before. */
    default Reading.Sound sound(String content) {
        return switch (read(content)) {
            case Reading.Sound sound -> sound;
            case Reading.Faulty(var faults) ->
                throw new IllegalStateException(
                        "a table of holidays that should be in force cannot be read: " + faults);
        };
    }
}
