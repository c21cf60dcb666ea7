package cn.zhibao.hazard.store;

import cn.zhibao.hazard.domain.register.project.Registered;
import cn.zhibao.hazard.domain.register.project.Site;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the registers made of the sites of cases that came before: cases of one site are many. A guess may be old, for the
 * statement that files a case asks the registers itself; a wrong one costs another write, no wrong case. Thread-safe.
 */
final class Guesses {

    private static final int SITES_MAX = 10_000;

    private final Map<Site, Registered> learned = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Site, Registered> eldest) {
            return size() > SITES_MAX;
        }
    };

    Registered of(Site site) {
        if (site.permitNo() == null) {
            return site.unregistered();
        }
        synchronized (learned) {
            return learned.getOrDefault(site, site.unregistered());
        }
    }

    void learn(Site site, Registered registered) {
        synchronized (learned) {
            learned.put(site, registered);
        }
    }
}
