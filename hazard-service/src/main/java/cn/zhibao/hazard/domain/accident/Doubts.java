package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.FilingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does not fit together in an accident, though each part of it may be. A doubt refuses nothing and calls nothing
 * false: somebody has to look. A figure that goes down is none, for missing people are found alive.
 */
public final class Doubts {

    private static final int PROVINCE_DIGITS = 2;
    private static final int PERMIT_LENGTH = 18;

    private final Duration clockSkew;

    /**
     * Doubts.
     *
     * @param clockSkew how far a sender's clock may run ahead of ours, as in {@link FilingPolicy}
     */
    public Doubts(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    /** The doubts, each with the pointer of the fact that should be looked at first. */
    public List<Fault> of(AccidentFacts facts) {
        List<Fault> doubts = new ArrayList<>(0);
        place(doubts, facts.place());
        project(doubts, facts.region(), facts.project());
        people(doubts, Figures.known(facts).casualties(), facts.exposure());
        // Nobody reports what has not happened yet: the time was moved afterwards, which makes a late report look
        // punctual.
        if (facts.occurredAt().isAfter(facts.reportedAt().plus(clockSkew))) {
            doubts.add(new Fault("/occurredAt", "after-report"));
        }
        if (facts.informedAt() != null && facts.informedAt().isAfter(facts.reportedAt())) {
            doubts.add(new Fault("/informedAt", "after-report"));
        }
        return List.copyOf(doubts);
    }

    /** A box around the country: it tells swapped or mistyped degrees, not the neighbour across the border. */
    private static void place(List<Fault> doubts, @Nullable Place place) {
        if (place == null || place.longitude() == null || place.latitude() == null) {
            return;
        }
        double longitude = place.longitude();
        double latitude = place.latitude();
        if (longitude < 73 || longitude > 136 || latitude < 3 || latitude > 54) {
            doubts.add(new Fault("/place", "outside-china"));
        }
    }

    /** A permit of 18 digits begins with the division that gave it; another province is worth a look. */
    private static void project(List<Fault> doubts, String region, @Nullable Project project) {
        String permit = project == null ? null : project.permitNo();
        if (permit != null
                && permit.length() == PERMIT_LENGTH
                && !permit.startsWith(region.substring(0, PROVINCE_DIGITS))) {
            doubts.add(new Fault("/project/permitNo", "other-province", Map.of("region", region)));
        }
    }

    /** Whoever is hit was at risk. */
    private static void people(List<Fault> doubts, Casualties hit, @Nullable Exposure exposure) {
        Integer atRisk = exposure == null ? null : exposure.peopleAtRisk();
        int people = hit.deaths() + hit.seriousInjuries() + hit.minorInjuries() + hit.missing() + hit.trapped();
        if (atRisk != null && people > atRisk) {
            doubts.add(new Fault("/exposure/peopleAtRisk", "fewer-than-hit", Map.of("hit", people)));
        }
    }
}
