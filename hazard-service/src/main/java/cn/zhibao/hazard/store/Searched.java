package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search for words looks through: one line a field, so no match spans two. */
final class Searched {

    private Searched() {}

    static Words.Said of(HazardFacts facts) {
        String text = lines(facts.number(), facts.description(), facts.place(), facts.project(), facts.enterprise());
        return new Words.Said(text, facts.region(), Words.Kind.HAZARD);
    }

    static Words.Said of(AccidentFacts facts) {
        String text = lines(facts.number(), facts.course(), facts.place(), facts.project(), facts.enterprise());
        return new Words.Said(text, facts.region(), Words.Kind.ACCIDENT);
    }

    private static String lines(
            String number,
            String words,
            @Nullable Place place,
            @Nullable Project project,
            @Nullable Enterprise enterprise) {
        return Stream.of(
                        number,
                        words,
                        place == null ? null : place.address(),
                        project == null ? null : project.name(),
                        enterprise == null ? null : enterprise.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
