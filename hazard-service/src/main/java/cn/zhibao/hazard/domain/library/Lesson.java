package cn.zhibao.hazard.domain.library;

import cn.zhibao.hazard.domain.register.work.WorkKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson (教训) of an accident.
 *
 * @param criteria codes of the criteria whose hazard would have shown it beforehand
 * @param types codes of the accident types it is about; empty when it is about that of its case
 * @param works kinds of dangerous works it is about
 * @param toCheck what is to be checked because of it
 */
public record Lesson(
        String text,
        List<String> criteria,
        List<String> types,
        List<WorkKind> works,
        @Nullable String toCheck) {

    public Lesson {
        criteria = List.copyOf(criteria);
        types = List.copyOf(types);
        works = List.copyOf(works);
    }

    /** Whether it has to do with all that is asked about. */
    public boolean concerns(Concern concern, String typeOfCase) {
        return (concern.criterion() == null || criteria.contains(concern.criterion()))
                && (concern.work() == null || works.contains(concern.work()))
                && (concern.types().isEmpty() || isAbout(concern, typeOfCase));
    }

    private boolean isAbout(Concern concern, String typeOfCase) {
        return types.isEmpty()
                ? concern.types().contains(typeOfCase)
                : types.stream().anyMatch(concern.types()::contains);
    }
}
