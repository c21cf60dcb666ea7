package cn.zhibao.escalation.app.rules;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.InForce;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.Releases;
import cn.zhibao.escalation.domain.release.Timeline;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules, calendars and rosters in force as this instance knows them. Whoever activates a version does so {@link Releases#LEAD} ahead, so what was
 * read a moment ago is all there is for the next seconds; beyond them nothing is decided. Thread-safe. See docs/decisions/0026.
 */
public final class ActiveRules implements InForce {

    /** So far the clocks of two instances may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(3);

    /** So long before its end a roster is missed. */
    private static final Duration SOON = Duration.ofDays(1);

    private final Packs packs;
    private final PackReading reading;
    private final KeptCalendars calendars;
    private final CalendarReading calendarReading;
    private final KeptRosters rosters;
    private final Clock clock;
    private volatile @Nullable Known known;

    public ActiveRules(
            Packs packs,
            PackReading reading,
            KeptCalendars calendars,
            CalendarReading calendarReading,
            KeptRosters rosters,
            Clock clock) {
        this.packs = packs;
        this.reading = reading;
        this.calendars = calendars;
        this.calendarReading = calendarReading;
        this.rosters = rosters;
        this.clock = clock;
    }

    private record Known(
            Timeline timeline, List<CalendarVersion> tables, Rosters rosters, Setting setting, Instant until) {

        boolean isOf(Timeline others, List<CalendarVersion> otherTables) {
            return timeline.equals(others) && tables.equals(otherTables);
        }
    }

    /**
     * Duty rosters come often and are many: what was read is kept, and only what came since is read.
     *
     * @param place of the last one
     */
    private record Rosters(DutyRosters all, long place) {

        private static final Rosters NONE = new Rosters(DutyRosters.NONE, 0);

        Rosters with(List<KeptRosters.Placed> others) {
            return new Rosters(
                    all.with(others.stream().map(KeptRosters.Placed::roster).toList()),
                    others.getLast().place());
        }
    }

    @Override
    public Uni<Setting> until(Instant moment) {
        return knownUntil(moment).map(Known::setting);
    }

    /** Which versions are in force when, as far as is known now. */
    public Uni<Timeline> timeline() {
        return knownUntil(clock.instant()).map(Known::timeline);
    }

    /** The tables of holidays in force and those that will be, as far as is known now. */
    public Uni<Calendars> calendars() {
        return knownUntil(clock.instant()).map(now -> now.setting().calendars());
    }

    /** Who is on duty at which desk, as far as is known now. */
    public Uni<DutyRosters> rosters() {
        return knownUntil(clock.instant()).map(now -> now.rosters().all());
    }

    /** Everything that is decided by, as far as is known now. */
    public Uni<Setting> now() {
        return until(clock.instant());
    }

    private Uni<Known> knownUntil(Instant moment) {
        Known now = known;
        if (now != null && !moment.isAfter(now.until())) {
            return Uni.createFrom().item(now);
        }
        return read().invoke(read -> {
            if (moment.isAfter(read.until())) {
                throw new NotKnownException(moment, read.until());
            }
        });
    }

    /** For how many days from today on working days can be counted; 0 before anything is known. */
    public long daysCountable() {
        Known now = known;
        Instant moment = clock.instant();
        return now == null ? 0 : now.setting().calendars().at(moment).daysAhead(moment);
    }

    /** How many desks have a roster now and none a day later; 0 before anything is known. */
    public long rostersEnding() {
        Known now = known;
        Instant moment = clock.instant();
        return now == null ? 0 : now.rosters().all().endingBefore(moment.plus(SOON), moment);
    }

    /** Reads what came into force or will. */
    public Uni<Void> refresh() {
        return read().replaceWithVoid();
    }

    private Uni<Known> read() {
        return Uni.createFrom().deferred(() -> {
            Instant until = clock.instant().plus(Releases.LEAD).minus(SKEW);
            return packs.timeline()
                    .chain(timeline -> calendars
                            .approved()
                            .chain(tables -> readRosters().chain(newest -> load(timeline, tables, newest, until))));
        });
    }

    private Uni<Rosters> readRosters() {
        Known before = known;
        return readRosters(before == null ? Rosters.NONE : before.rosters());
    }

    private Uni<Rosters> readRosters(Rosters before) {
        return rosters.after(before.place())
                .chain(others -> others.isEmpty() ? Uni.createFrom().item(before) : readRosters(before.with(others)));
    }

    private Uni<Known> load(Timeline timeline, List<CalendarVersion> tables, Rosters newest, Instant until) {
        Known before = known;
        Uni<Setting> setting = before != null && before.isOf(timeline, tables)
                ? Uni.createFrom().item(before.setting())
                : setting(timeline, tables);
        Roster roster = Roster.EVERYWHERE.with(newest.all());
        return setting.map(rules -> new Setting(rules.policy(), roster, rules.calendars()))
                .map(whole -> keep(new Known(timeline, tables, newest, whole, until)));
    }

    private Uni<Setting> setting(Timeline timeline, List<CalendarVersion> tables) {
        Set<PackName> names = new HashSet<>();
        timeline.activations().forEach(each -> names.add(each.name()));
        return packs.all(names)
                .map(versions -> new Setting(policy(timeline, versions), Roster.EVERYWHERE, inForce(tables)));
    }

    private Calendars inForce(List<CalendarVersion> tables) {
        return new Calendars(tables.stream()
                .map(each -> new Calendars.Table(
                        each.name().year(),
                        each.name().number(),
                        calendarReading.sound(each.content()).days(),
                        requireNonNull(each.approval(), "approval").from()))
                .toList());
    }

    /** Readings may overtake each other; activations are only ever added. */
    private synchronized Known keep(Known read) {
        Known before = known;
        if (before == null || !read.until().isBefore(before.until())) {
            known = read;
        }
        return read;
    }

    private Policy policy(Timeline timeline, Map<PackName, PackVersion> versions) {
        SequencedMap<Instant, List<PackText>> texts = new LinkedHashMap<>();
        timeline.combinations().forEach((from, names) -> texts.put(from, texts(names, versions)));
        return reading.policy(texts);
    }

    static List<PackText> texts(List<PackName> names, Map<PackName, PackVersion> versions) {
        List<PackText> texts = new ArrayList<>();
        for (PackName name : names) {
            PackVersion version = versions.get(name);
            if (version == null) {
                throw new IllegalStateException("the pack " + name + " is not there");
            }
            texts.add(new PackText(name, version.content()));
        }
        return texts;
    }
}
