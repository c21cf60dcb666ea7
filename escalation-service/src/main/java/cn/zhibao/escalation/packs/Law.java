package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.ClockRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the law asks of packs, as the packs that came with the software say it.
 *
 * @param byProvince its clocks in the order of the file, by their ids; the empty province is the country
 */
record Law(Map<String, Map<String, Asked>> byProvince) {

    static final Law NONE = new Law(Map.of());

    /**
     * @param chosen what is no law of that clock
     */
    record Asked(ClockRule clock, Set<Chosen> chosen) {

        boolean fixes(Chosen what) {
            return !chosen.contains(what);
        }
    }

    static Law of(Collection<Pack> shipped) {
        Map<String, Map<String, Asked>> law = new HashMap<>();
        for (Pack pack : shipped) {
            Map<String, Asked> clocks = law.computeIfAbsent(pack.province(), _ -> new LinkedHashMap<>());
            for (PackRule rule : pack.own()) {
                if (rule.rule() instanceof ClockRule clock && !rule.chosen().contains(Chosen.DUTY)) {
                    clocks.put(clock.id(), new Asked(clock, rule.chosen()));
                }
            }
        }
        return new Law(law);
    }

    /** What it asks of that pack itself, not of its base. */
    Map<String, Asked> of(Pack pack) {
        return byProvince.getOrDefault(pack.province(), Map.of());
    }
}
