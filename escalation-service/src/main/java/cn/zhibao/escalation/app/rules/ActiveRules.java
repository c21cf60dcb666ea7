package cn.zhibao.escalation.app.rules;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.InForce;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.calendar.Calendars;
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
 * The rules and calendars in force as this instance knows them. Whoever activates a version does so {@link Releases#LEAD} ahead, so what was
 * read a moment ago is all there is for the next seconds; beyond them nothing is decided. Thread-safe. See docs/decisions/0026.
 */
public final class ActiveRules implements InForce {

    /** So far the clocks of two instances may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(3);

    private final Packs packs;
    private final PackReading reading;
    private final KeptCalendars calendars;
    private final CalendarReading calendarReading;
    private final Clock clock;
    private volatile @Nullable Known known;

    public ActiveRules(
            Packs packs, PackReading reading, KeptCalendars calendars, CalendarReading calendarReading, Clock clock) {
        this.packs = packs;
        this.reading = reading;
        this.calendars = calendars;
        this.calendarReading = calendarReading;
        this.clock = clock;
    }

    private record Known(Timeline timeline, List<CalendarVersion> tables, Setting setting, Instant until) {

        boolean isOf(Timeline others, List<CalendarVersion> otherTables) {
            return timeline.equals(others) && tables.equals(otherTables);
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

    /** Reads what came into force or will. */
    public Uni<Void> refresh() {
        return read().replaceWithVoid();
    }

    private Uni<Known> read() {
        return Uni.createFrom().deferred(() -> {
            Instant until = clock.instant().plus(Releases.LEAD).minus(SKEW);
            return packs.timeline()
                    .chain(timeline -> calendars.approved().chain(tables -> {
                        Known before = known;
                        return before != null && before.isOf(timeline, tables)
                                ? Uni.createFrom().item(keep(new Known(timeline, tables, before.setting(), until)))
                                : load(timeline, tables, until);
                    }));
        });
    }

    private Uni<Known> load(Timeline timeline, List<CalendarVersion> tables, Instant until) {
        Set<PackName> names = new HashSet<>();
        timeline.activations().forEach(each -> names.add(each.name()));
        return packs.all(names)
                .map(versions -> new Setting(policy(timeline, versions), Roster.EVERYWHERE, inForce(tables)))
                .map(setting -> keep(new Known(timeline, tables, setting, until)));
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
