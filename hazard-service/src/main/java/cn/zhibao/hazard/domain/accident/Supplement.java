package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays a continued report over what is known. */
final class Supplement {

    private Supplement() {}

    /** What is known after the report: what it says, and beside that what was known before. */
    static AccidentFacts merge(AccidentFacts before, AccidentFiling said) {
        Casualties casualties = said.casualties() == null
                ? before.casualties()
                : said.casualties().over(before.casualties());
        BigDecimal loss = pick(said.directLossCny(), before.directLossCny());
        return new AccidentFacts(
                before.accidentId(),
                before.number(),
                Grading.grade(casualties, loss),
                pick(said.type(), before.type()),
                casualties,
                loss,
                before.region(),
                place(said.place(), before.place()),
                project(said.project(), before.project()),
                enterprise(said.enterprise(), before.enterprise()),
                said.occurredAt() == null ? before.occurredAt() : said.occurredAt(),
                pick(said.informedAt(), before.informedAt()),
                before.reportedAt(),
                said.course() == null ? before.course() : said.course(),
                pick(said.measures(), before.measures()),
                before.exercise());
    }

    /**
     * Names of the facts that differ.
     *
     * @param newlySaid a fact that is known now though its value is the same, if there is one
     */
    static List<String> changed(AccidentFacts before, AccidentFacts next, @Nullable String newlySaid) {
        List<String> changed = new ArrayList<>();
        differs(changed, "type", before.type(), next.type());
        if (newlySaid != null || !before.casualties().equals(next.casualties())) {
            changed.add(Gap.CASUALTIES.field());
        }
        if (!sameAmount(before.directLossCny(), next.directLossCny())) {
            changed.add(Gap.LOSS.field());
        }
        differs(changed, "place", before.place(), next.place());
        differs(changed, "project", before.project(), next.project());
        differs(changed, "enterprise", before.enterprise(), next.enterprise());
        differs(changed, "occurredAt", before.occurredAt(), next.occurredAt());
        differs(changed, "informedAt", before.informedAt(), next.informedAt());
        differs(changed, "course", before.course(), next.course());
        differs(changed, "measures", before.measures(), next.measures());
        return changed;
    }

    private static void differs(List<String> changed, String field, @Nullable Object before, @Nullable Object next) {
        if (!Objects.equals(before, next)) {
            changed.add(field);
        }
    }

    /** 10 and 10.00 are the same money. */
    private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other == null;
        }
        return other != null && one.compareTo(other) == 0;
    }

    private static @Nullable Place place(@Nullable Place said, @Nullable Place before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        return new Place(
                pick(said.address(), before.address()),
                pick(said.longitude(), before.longitude()),
                pick(said.latitude(), before.latitude()));
    }

    private static @Nullable Project project(@Nullable Project said, @Nullable Project before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        return new Project(pick(said.permitNo(), before.permitNo()), pick(said.name(), before.name()));
    }

    private static @Nullable Enterprise enterprise(@Nullable Enterprise said, @Nullable Enterprise before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        return new Enterprise(pick(said.uscc(), before.uscc()), pick(said.name(), before.name()));
    }

    private static <T> @Nullable T pick(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
