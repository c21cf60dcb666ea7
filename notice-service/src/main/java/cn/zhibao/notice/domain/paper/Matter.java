package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Subject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hazard or accident that a document can be about, as it was last told. */
public record Matter(UUID caseId, CaseSummary summary, boolean exercise) {

    /** Empty for events about anything else. */
    public static Optional<Matter> of(Event event) {
        return switch (event) {
            case HazardEvent hazard -> Optional.of(of(hazard.hazard()));
            case AccidentEvent accident -> Optional.of(of(accident.accident()));
            default -> Optional.empty();
        };
    }

    static Matter of(HazardFacts hazard) {
        CaseSummary summary = new CaseSummary(
                Subject.HAZARD,
                hazard.number(),
                hazard.level().name(),
                0,
                0,
                hazard.region(),
                addressOf(hazard.place()),
                nameOf(hazard.project()),
                hazard.category());
        return new Matter(hazard.hazardId(), summary, hazard.exercise());
    }

    private static Matter of(AccidentFacts accident) {
        CaseSummary summary = new CaseSummary(
                Subject.ACCIDENT,
                accident.number(),
                accident.grade().name(),
                accident.casualties().deaths(),
                accident.casualties().missing(),
                accident.region(),
                addressOf(accident.place()),
                nameOf(accident.project()),
                accident.type());
        return new Matter(accident.accidentId(), summary, accident.exercise());
    }

    private static @Nullable String addressOf(@Nullable Place place) {
        return place == null ? null : place.address();
    }

    private static @Nullable String nameOf(@Nullable Project project) {
        return project == null ? null : project.name();
    }
}
