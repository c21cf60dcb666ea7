package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases that are alike, as they were recorded, and what is suspected of them. */
final class SeriesScene {

    static final Instant TOLD = Times.at("2026-04-03 08:00");

    private SeriesScene() {}

    /** A building site on which one person died, reported some minutes after eight. */
    static Samples.Accident fatal(int number, String occurred) {
        Instant at = Times.at(occurred);
        return new Samples.Accident(
                new UUID(9, number),
                Samples.ZICHUAN,
                new Casualties(1, 0, 0, 0, 0),
                at,
                at,
                TOLD.plus(Duration.ofMinutes(number)));
    }

    static Recorded told(Samples.Accident accident) {
        return new Recorded(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of()));
    }

    /** Of another accident of that time. */
    static Recorded told(int number, AccidentFacts accident) {
        return new Recorded(1, TOLD.plus(Duration.ofMinutes(number)), new AccidentReported(accident, List.of()));
    }

    /** The same accident, of another type. */
    static AccidentFacts ofType(@Nullable String type, AccidentFacts a) {
        return new AccidentFacts(
                a.accidentId(),
                a.number(),
                a.grade(),
                type,
                a.casualties(),
                a.directLossCny(),
                a.region(),
                a.place(),
                a.project(),
                a.enterprise(),
                a.occurredAt(),
                a.informedAt(),
                a.reportedAt(),
                a.course(),
                null,
                a.exercise(),
                null,
                null,
                null);
    }

    static Recorded told(int number, HazardFacts hazard) {
        HazardFacts other = Samples.of(new UUID(8, number), hazard.region(), hazard);
        return new Recorded(1, other.reportedAt(), new HazardFound(other));
    }

    static List<Recorded> fatal(List<String> occurred) {
        List<Recorded> history = new ArrayList<>();
        occurred.forEach(each -> history.add(told(fatal(history.size(), each))));
        return history;
    }

    /** The suspicions of that rule as they were told last, in the order in which they were found. */
    static List<SuspicionFacts> suspected(List<Recorded> history, String rule) {
        Map<UUID, SuspicionFacts> found = new LinkedHashMap<>();
        Seen.of(history).moments.stream()
                .map(Seen.Moment::fact)
                .filter(SuspicionEvent.class::isInstance)
                .map(fact -> ((SuspicionEvent) fact).suspicion())
                .filter(facts -> facts.rule().equals(rule))
                .forEach(facts -> found.put(facts.suspicionId(), facts));
        return List.copyOf(found.values());
    }

    /** All cases that the suspicion rests on, its own included. */
    static Set<Long> cases(SuspicionFacts suspicion) {
        Set<Long> cases = new TreeSet<>();
        Stream.concat(
                        Stream.of(suspicion.caseId()),
                        suspicion.evidence().stream()
                                .map(SuspicionEvidence::caseId)
                                .filter(Objects::nonNull))
                .forEach(each -> cases.add(each.getLeastSignificantBits()));
        return cases;
    }

    /** The same, which {@link #cases} of each suspicion say, in the order in which they were found. */
    static List<String> together(List<Recorded> history, String rule) {
        return suspected(history, rule).stream()
                .map(found -> String.join(
                        " ", cases(found).stream().map(String::valueOf).toList()))
                .toList();
    }
}
