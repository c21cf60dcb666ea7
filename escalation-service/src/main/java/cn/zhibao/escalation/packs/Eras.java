package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The times between which packs that are in force together change: by what is valid, and by key periods, most of which come again
 * every year. What holds again is made once, so that two hundred years take no more memory than one. Used by one thread.
 */
final class Eras {

    private final Pack national;
    private final Map<String, Pack> byProvince = new HashMap<>();
    private final TreeSet<Instant> turnsOfRules = new TreeSet<>(Set.of(Instant.MIN));
    private final TreeSet<Instant> turns = new TreeSet<>();
    private final Map<Standing, RulePack> made = new HashMap<>();
    private final Map<Map<String, RulePack>, Map<String, RulePack>> together = new HashMap<>();

    /** What the rules of a province depend on: the newest change of what is valid, and the key periods that last. */
    private record Standing(Instant validSince, List<String> periods, String place) {}

    Eras(Pack national, Collection<Pack> overlays) {
        this.national = national;
        national.provincesOfPeriods().forEach(province -> byProvince.put(province, national));
        add(national);
        overlays.forEach(overlay -> {
            byProvince.put(overlay.province(), overlay);
            add(overlay);
        });
    }

    private void add(Pack pack) {
        turnsOfRules.addAll(pack.turns());
        turns.addAll(pack.turns());
        turns.addAll(pack.turnsOfPeriods());
    }

    /** Those from one moment on up to another. */
    List<Policy.Era> between(Instant from, Instant until) {
        TreeSet<Instant> within = new TreeSet<>(turns);
        within.removeIf(turn -> !turn.isAfter(from) || !turn.isBefore(until));
        within.add(from);
        return within.stream().map(this::at).toList();
    }

    private Policy.Era at(Instant moment) {
        Map<String, RulePack> provinces = new HashMap<>();
        byProvince.forEach((province, pack) -> provinces.put(province, rules(pack, moment, province)));
        return new Policy.Era(moment, rules(national, moment, ""), together.computeIfAbsent(provinces, Map::copyOf));
    }

    private RulePack rules(Pack pack, Instant moment, String place) {
        Instant validSince = turnsOfRules.floor(moment);
        List<String> lasting =
                pack.lastingAt(moment, place).stream().map(Period::id).toList();
        return made.computeIfAbsent(
                new Standing(validSince == null ? Instant.MIN : validSince, lasting, place),
                _ -> pack.rulesAt(moment, place));
    }
}
