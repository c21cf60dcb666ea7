package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.PackVersion.Stage;
import cn.zhibao.escalation.domain.release.Timeline;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules by the names of the packs that make them. */
public final class NamedRules implements PolicyVersions {

    private static final String AND = "+";
    private static final int LISTED_MAX = 50;

    private final ActiveRules active;
    private final Packs packs;
    private final PackReading reading;
    private final Clock clock;

    public NamedRules(ActiveRules active, Packs packs, PackReading reading, Clock clock) {
        this.active = active;
        this.packs = packs;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Uni<List<Named>> all() {
        Instant now = clock.instant();
        return active.timeline()
                .chain(timeline -> packs.list(new Packs.Search(null, null, now, null, LISTED_MAX))
                        .map(known -> names(timeline, known, now)));
    }

    private static List<Named> names(Timeline timeline, List<Packs.Known> known, Instant now) {
        List<PackName> inForce = timeline.at(now);
        Set<String> others = new LinkedHashSet<>();
        for (Packs.Known each : known) {
            boolean onItsWay = each.state() == Packs.State.CHECKED
                    || each.state() == Packs.State.BACKTESTED
                    || each.state() == Packs.State.APPROVED;
            if (onItsWay) {
                others.add(nameOf(timeline.withInPlace(each.version().name(), now)));
            }
        }
        others.add(nameOf(inForce.subList(0, 1)));
        others.remove(nameOf(inForce));
        List<Named> names = new ArrayList<>();
        names.add(new Named(nameOf(inForce), true));
        others.forEach(name -> names.add(new Named(name, false)));
        return names;
    }

    /** The name of the rules that these packs make. */
    static String nameOf(List<PackName> names) {
        return names.stream().map(PackName::toString).collect(Collectors.joining(AND));
    }

    @Override
    public Uni<Optional<Version>> find(String name) {
        return name.equals(ACTIVE) ? inForce().map(Optional::of) : combination(name);
    }

    private Uni<Version> inForce() {
        Instant now = clock.instant();
        return active.timeline()
                .chain(timeline -> active.until(now)
                        .chain(setting -> packs.all(timeline.at(now))
                                .map(versions ->
                                        new Version(nameOf(timeline.at(now)), true, setting, hashes(versions)))));
    }

    private Uni<Optional<Version>> combination(String name) {
        List<PackName> names = new ArrayList<>();
        for (String part : name.split("\\+", -1)) {
            PackName.parse(part).ifPresent(names::add);
        }
        long packsNamed = names.stream().map(PackName::pack).distinct().count();
        boolean wellFormed = !names.isEmpty()
                && nameOf(names).equals(name)
                && packsNamed == names.size()
                && names.getFirst().isNational();
        return wellFormed
                ? packs.all(names).chain(versions -> active.now().map(inForce -> version(names, versions, inForce)))
                : Uni.createFrom().item(Optional.empty());
    }

    /** Drafts may have faults, and what fits one base need not fit another: such rules are not there. */
    private Optional<Version> version(List<PackName> names, Map<PackName, PackVersion> versions, Setting inForce) {
        boolean ready = versions.size() == names.size()
                && versions.values().stream().noneMatch(version -> version.stage() == Stage.DRAFT);
        if (!ready) {
            return Optional.empty();
        }
        List<PackText> texts = ActiveRules.texts(names, versions);
        if (!reading.faults(texts, null).isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<Instant, List<PackText>> always = new LinkedHashMap<>();
        always.put(Instant.MIN, texts);
        Setting setting = new Setting(reading.policy(always), inForce.roster(), inForce.calendars());
        return Optional.of(new Version(nameOf(names), false, setting, hashes(versions)));
    }

    private static Map<String, String> hashes(Map<PackName, PackVersion> versions) {
        return versions.values().stream()
                .collect(Collectors.toMap(version -> version.name().toString(), PackVersion::hash));
    }
}
