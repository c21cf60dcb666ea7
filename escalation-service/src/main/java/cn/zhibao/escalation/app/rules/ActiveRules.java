package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.app.InForce;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.policy.Policy;
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
 * The rules in force as this instance knows them. Whoever activates a version does so {@link Releases#LEAD} ahead, so what was
 * read a moment ago is all there is for the next seconds; beyond them nothing is decided. Thread-safe. See docs/decisions/0026.
 */
public final class ActiveRules implements InForce {

    /** So far the clocks of two instances may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(3);

    private final Packs packs;
    private final PackReading reading;
    private final WorkCalendar calendar;
    private final Clock clock;
    private volatile @Nullable Known known;

    public ActiveRules(Packs packs, PackReading reading, WorkCalendar calendar, Clock clock) {
        this.packs = packs;
        this.reading = reading;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Known(Timeline timeline, Setting setting, Instant until) {}

    @Override
    public Uni<Setting> until(Instant moment) {
        return knownUntil(moment).map(Known::setting);
    }

    /** Which versions are in force when, as far as is known now. */
    public Uni<Timeline> timeline() {
        return knownUntil(clock.instant()).map(Known::timeline);
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

    /** Reads what came into force or will. */
    public Uni<Void> refresh() {
        return read().replaceWithVoid();
    }

    private Uni<Known> read() {
        return Uni.createFrom().deferred(() -> {
            Instant until = clock.instant().plus(Releases.LEAD).minus(SKEW);
            return packs.timeline().chain(timeline -> {
                Known before = known;
                return before != null && before.timeline().equals(timeline)
                        ? Uni.createFrom().item(keep(new Known(timeline, before.setting(), until)))
                        : load(timeline, until);
            });
        });
    }

    private Uni<Known> load(Timeline timeline, Instant until) {
        Set<PackName> names = new HashSet<>();
        timeline.activations().forEach(each -> names.add(each.name()));
        return packs.all(names)
                .map(versions -> keep(new Known(timeline, settingOf(policy(timeline, versions)), until)));
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

    Setting settingOf(Policy policy) {
        return new Setting(policy, Roster.EVERYWHERE, calendar);
    }
}
