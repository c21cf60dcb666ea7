package cn.zhibao.escalation.app.rules;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.rules.CalendarReading.Reading;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import cn.zhibao.escalation.domain.release.CalendarVersion.Approval;
import cn.zhibao.escalation.domain.release.CalendarVersion.Name;
import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.escalation.domain.release.Releases;
import cn.zhibao.events.contract.CalendarActivated;
import cn.zhibao.events.contract.CalendarFacts;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a table of holidays into force: one person imports it, another agrees. See docs/decisions/0030. */
public final class ChangeCalendars {

    /** Stands in the record for whoever made the software. */
    private static final String MAKER = "zhibao";

    /** Puts the shipped tables into force. */
    private static final String SOFTWARE = "system:software";

    private final KeptCalendars calendars;
    private final CalendarReading reading;
    private final Clock clock;

    public ChangeCalendars(KeptCalendars calendars, CalendarReading reading, Clock clock) {
        this.calendars = calendars;
        this.reading = reading;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {

        record Now(CalendarVersion version, boolean isNew) implements Answer {}

        record Faulty(List<FileFault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Unknown() implements Answer {}

        /** Who imported it does not agree to it. */
        record OwnImport() implements Answer {}

        /** Another table of the year was imported since. */
        record Replaced(Name by) implements Answer {}
    }

    /** Takes in a table of a year; one that says the same as the newest of its year is that one. */
    public Uni<Answer> add(String content, String account) {
        return switch (reading.read(content)) {
            case Reading.Faulty(var faults) -> Uni.createFrom().item(new Answer.Faulty(faults));
            case Reading.Sound table ->
                calendars.inTurn(turn ->
                        turn.all().chain(known -> add(turn, newest(known, table.year()), table, content, account)));
        };
    }

    private Uni<Answer> add(
            KeptCalendars.Turn turn,
            @Nullable CalendarVersion newest,
            Reading.Sound table,
            String content,
            String account) {
        String hash = reading.hashOf(content);
        if (newest != null && newest.hash().equals(hash)) {
            return Uni.createFrom().item(new Answer.Now(newest, false));
        }
        Name name = new Name(table.year(), newest == null ? 1 : newest.name().number() + 1);
        CalendarVersion version =
                new CalendarVersion(name, table.basis(), content, hash, account, clock.instant(), null);
        return turn.add(version).replaceWith(new Answer.Now(version, true));
    }

    /** Agrees, and so puts it into force as soon as every instance can know of it. */
    public Uni<Answer> approve(Name name, String account) {
        return calendars.inTurn(turn -> turn.all().chain(known -> {
            CalendarVersion newest = newest(known, name.year());
            CalendarVersion version = known.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (version == null || newest == null) {
                return Uni.createFrom().item(new Answer.Unknown());
            }
            if (version.approval() != null) {
                return Uni.createFrom().item(new Answer.Now(version, false));
            }
            if (!newest.name().equals(name)) {
                return Uni.createFrom().item(new Answer.Replaced(newest.name()));
            }
            if (version.importedBy().equals(account)) {
                return Uni.createFrom().item(new Answer.OwnImport());
            }
            // The clock is asked after its turn has come: a slow commit cannot hide it from who has read before.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            CalendarVersion approved = version.approved(new Approval(account, now, now.plus(Releases.LEAD)));
            return turn.approve(approved, told(approved, account)).replaceWith(new Answer.Now(approved, false));
        }));
    }

    /**
     * Takes over the tables that come with the software: into force from the beginning when there are none yet; afterwards those
     * of years of which there is none, for somebody to agree to.
     */
    public Uni<Void> ship(List<String> contents) {
        return calendars.inTurn(turn -> turn.all().chain(known -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (String content : contents) {
                Reading.Sound table = reading.sound(content);
                if (newest(known, table.year()) == null) {
                    all = all.chain(() -> ship(turn, table, content, known.isEmpty()));
                }
            }
            return all;
        }));
    }

    private Uni<Void> ship(KeptCalendars.Turn turn, Reading.Sound table, String content, boolean first) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CalendarVersion version = new CalendarVersion(
                new Name(table.year(), 1), table.basis(), content, reading.hashOf(content), MAKER, now, null);
        CalendarVersion approved = version.approved(new Approval(SOFTWARE, now, Instant.MIN));
        return turn.add(version)
                .chain(() -> first
                        ? turn.approve(approved, told(approved, null))
                        : Uni.createFrom().voidItem());
    }

    private static CalendarActivated told(CalendarVersion version, @Nullable String approvedBy) {
        Instant from = requireNonNull(version.approval()).from();
        CalendarFacts facts = new CalendarFacts(
                version.name().year(),
                version.name().number(),
                version.basis(),
                version.content(),
                version.hash(),
                approvedBy);
        return new CalendarActivated(facts, from.equals(Instant.MIN) ? null : from);
    }

    private static @Nullable CalendarVersion newest(List<CalendarVersion> known, int year) {
        CalendarVersion newest = null;
        for (CalendarVersion each : known) {
            boolean later =
                    newest == null || each.name().number() > newest.name().number();
            newest = each.name().year() == year && later ? each : newest;
        }
        return newest;
    }
}
