package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.LookAtCalendars;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the holidays of a year.
 *
 * @param name names it for ever, such as {@code 2027.1}
 * @param state DRAFT, REPLACED, APPROVED (waiting for {@code activeFrom}), ACTIVE, SUPERSEDED
 * @param basis the notice that it was taken from
 * @param hash SHA-256 of the content
 * @param activeFrom when it comes or came into force; absent while that is open, and for what is in force from the beginning
 * @param content the file; of one table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
        String name,
        int year,
        LookAtCalendars.State state,
        String basis,
        String hash,
        String importedBy,
        Instant importedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant activeFrom,
        List<LocalDate> holidays,
        List<LocalDate> makeUpDays,
        @Nullable String content) {

    /** All tables, those of the latest year first and of a year the newest first, and the years that lack one. */
    record ListView(List<CalendarView> items, List<LookAtCalendars.Missing> missing) {

        static ListView of(LookAtCalendars.Overview overview) {
            return new ListView(
                    overview.tables().stream()
                            .map(seen -> CalendarView.of(seen, null))
                            .toList(),
                    overview.missing());
        }
    }

    static CalendarView of(LookAtCalendars.Seen seen, @Nullable String content) {
        CalendarVersion version = seen.version();
        CalendarVersion.Approval approval = version.approval();
        boolean always = approval != null && approval.from().equals(Instant.MIN);
        return new CalendarView(
                version.name().toString(),
                version.name().year(),
                seen.state(),
                version.basis(),
                version.hash(),
                version.importedBy(),
                version.importedAt(),
                approval == null ? null : approval.by(),
                approval == null ? null : approval.at(),
                approval == null || always ? null : approval.from(),
                sorted(seen.days().holidays()),
                sorted(seen.days().makeUpDays()),
                content);
    }

    private static List<LocalDate> sorted(Collection<LocalDate> days) {
        return days.stream().sorted().toList();
    }
}
