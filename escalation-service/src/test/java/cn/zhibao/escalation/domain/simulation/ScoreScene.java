package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.Punished.UNIT;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Facts of units, told a minute after one another, and what is suspected because of the points that they cost. */
class ScoreScene {

    static final Instant TOLD = Times.at("2026-06-01 08:00");

    final List<Recorded> history = new ArrayList<>();
    Instant now = TOLD;
    private int number;

    UUID next() {
        return new UUID(7, ++number);
    }

    void tell(long sequence, Event event) {
        history.add(new Recorded(sequence, now, event));
        now = now.plus(Duration.ofMinutes(1));
    }

    UUID punished(String unit, Instant decided) {
        UUID id = next();
        tell(1, new PenaltyDecided(Punished.penalty(id, unit, decided, now)));
        return id;
    }

    UUID punished(Instant decided) {
        return punished(UNIT, decided);
    }

    HazardFacts found(String unit, HazardLevel level) {
        HazardFacts hazard = Punished.hazard(next(), unit, level, now);
        tell(1, new HazardFound(hazard));
        return hazard;
    }

    Samples.Accident filed(int deaths) {
        Samples.Accident accident =
                Samples.Accident.reported("2026-06-01 08:00").withId(next()).deaths(deaths);
        tell(1, new AccidentReported(accident.facts(), List.of()));
        return accident;
    }

    /** What is suspected, as it was told last. */
    List<SuspicionFacts> suspected() {
        Map<UUID, SuspicionFacts> found = new LinkedHashMap<>();
        Seen.of(history).moments.stream()
                .map(Seen.Moment::fact)
                .filter(SuspicionEvent.class::isInstance)
                .map(fact -> ((SuspicionEvent) fact).suspicion())
                .filter(facts -> facts.kind() == SuspicionKind.CONDITIONS)
                .forEach(facts -> found.put(facts.suspicionId(), facts));
        return List.copyOf(found.values());
    }

    static List<String> evidence(SuspicionFacts facts) {
        return facts.evidence().stream()
                .map(each -> each.name() + " " + each.value())
                .toList();
    }
}
