package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.hazard.domain.hazard.Likeness;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds open cases that may be the same hazard. */
public final class SuggestDuplicates {

    /** Of the cases of the same place and time so many, the newest, are compared. */
    private static final int COMPARED_MAX = 500;

    private final Hazards hazards;

    public SuggestDuplicates(Hazards hazards) {
        this.hazards = hazards;
    }

    /**
     * A case that may be the same.
     *
     * @param reasons what they have in common
     */
    public record Suggestion(Hazards.Known known, List<String> reasons) {
        public Suggestion {
            reasons = List.copyOf(reasons);
        }
    }

    /** The suggestions, those with most reasons first; absent when the caller does not know the case. */
    public Uni<Optional<List<Suggestion>>> of(UUID hazardId, Scope scope) {
        return hazards.find(hazardId, scope)
                .chain(found -> found.map(known -> hazards.list(
                                        around(known.hazard().facts()), scope)
                                .map(others ->
                                        Optional.of(compare(known.hazard().facts(), others))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Hazards.Query around(HazardFacts facts) {
        Hazards.Filter around = new Hazards.Filter(
                new Region(facts.region()).prefix(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                facts.foundAt().minus(Likeness.WITHIN),
                facts.foundAt().plus(Likeness.WITHIN).plusMillis(1),
                true);
        return new Hazards.Query(around, null, COMPARED_MAX);
    }

    private static List<Suggestion> compare(HazardFacts facts, List<Hazards.Known> others) {
        return others.stream()
                .filter(other -> other.hazard().facts().exercise() == facts.exercise())
                .filter(other -> !other.hazard().facts().hazardId().equals(facts.hazardId()))
                .map(other -> new Suggestion(
                        other, Likeness.reasons(facts, other.hazard().facts())))
                .filter(suggestion -> !suggestion.reasons().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Suggestion suggestion) -> suggestion.reasons().size())
                        .reversed())
                .toList();
    }
}
